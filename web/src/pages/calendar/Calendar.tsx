// What is coming for one's customers, a month at a time: as a month on the wall where there is room, and day by day.
// The address says which month and whose, so that it can be sent to somebody.
import {
  IconCalendarPlus,
  IconChevronLeft,
  IconChevronRight,
  IconPrinter,
} from '@tabler/icons-react';
import { useState } from 'react';
import { addDays, type Day } from '@/model/day';
import { intlLocale } from '@/model/language';
import { addMonths } from '@/model/months';
import { weeksOf } from '@/model/month-grid';
import { calendarWords } from '@/model/words/calendar';
import { useCalendar } from '@/queries/calendar';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { SellerSelect } from '../parts/SellerSelect';
import { Agenda } from './Agenda';
import { MonthGrid } from './MonthGrid';
import { SubscribeDialog } from './SubscribeDialog';
import style from './calendar.module.css';

const isMonth = (text: string) => /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text);

export default function Calendar() {
  const me = useMyself();
  const { day, language } = useLocale();
  const c = useWords(calendarWords);
  const { values, set } = useFilter(['month', 'seller_id'] as const);
  const today = me.company.today;
  const month = isMonth(values.month) ? values.month : today.slice(0, 7);
  const [chosen, setChosen] = useState<Day | null>(null);
  const [subscribing, setSubscribing] = useState(false);
  const weeks = weeksOf(month);
  const calendar = useCalendar({
    from: weeks[0]![0]!,
    to: weeks.at(-1)![6]!,
    seller_id: values.seller_id,
  });
  const goTo = (to: string) => {
    set('month', to === today.slice(0, 7) ? '' : to);
    setChosen(null);
  };
  const named = new Intl.DateTimeFormat(intlLocale[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T12:00:00Z`));
  return (
    <Page
      title={c.title}
      lead={c.lead}
      actions={
        <>
          <Button
            small
            icon={<IconPrinter size={17} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {c.print}
          </Button>
          <Button
            small
            icon={<IconCalendarPlus size={17} aria-hidden />}
            onClick={() => {
              setSubscribing(true);
            }}
          >
            {c.subscribe}
          </Button>
        </>
      }
    >
      <div className={style.bar}>
        <div className={style.months}>
          <Button
            small
            icon={<IconChevronLeft size={18} aria-hidden />}
            aria-label={c.before}
            onClick={() => {
              goTo(addMonths(month, -1));
            }}
          />
          <Button
            small
            onClick={() => {
              goTo(today.slice(0, 7));
              setChosen(today);
            }}
          >
            {c.today}
          </Button>
          <Button
            small
            icon={<IconChevronRight size={18} aria-hidden />}
            aria-label={c.after}
            onClick={() => {
              goTo(addMonths(month, 1));
            }}
          />
          <h2 className={style.month} aria-live="polite">
            {named}
          </h2>
        </div>
        <SellerSelect
          value={values.seller_id}
          onChoose={(seller) => {
            set('seller_id', seller);
          }}
        />
      </div>
      <Loaded query={calendar} lines={[100, 100, 100, 100]}>
        {({ items, total }) => {
          const last = addDays(`${addMonths(month, 1)}-01`, -1);
          const inMonth = items.filter((one) => one.on >= `${month}-01` && one.on <= last);
          return (
            <div className={style.both} data-stale={calendar.isPlaceholderData || undefined}>
              <MonthGrid
                month={month}
                name={named}
                weeks={weeks}
                days={items}
                chosen={chosen}
                onChoose={setChosen}
                onMonth={(to, focus) => {
                  goTo(to);
                  setChosen(focus);
                }}
              />
              {total > items.length && <p className="soft">{c.tooMany(items.length, total)}</p>}
              <Card
                title={chosen ? day(chosen, 'weekday') : named}
                aside={
                  chosen && (
                    <Button
                      small
                      weight="bare"
                      onClick={() => {
                        setChosen(null);
                      }}
                    >
                      {c.all}
                    </Button>
                  )
                }
              >
                <Agenda
                  days={chosen ? items.filter((one) => one.on === chosen) : inMonth}
                  chosen={chosen}
                />
              </Card>
            </div>
          );
        }}
      </Loaded>
      {subscribing && (
        <SubscribeDialog
          sellerId={values.seller_id}
          onClose={() => {
            setSubscribing(false);
          }}
        />
      )}
      <p className={style.keys}>
        <span className="soft">{c.keys}</span>
      </p>
    </Page>
  );
}
