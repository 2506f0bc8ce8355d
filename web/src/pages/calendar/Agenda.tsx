// Day by day, what is to be decided, with the way to decide it: renew, give notice, or look at the contract.
import { IconCalendarCheck } from '@tabler/icons-react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import type { Day } from '@/model/day';
import { calendarWords } from '@/model/words/calendar';
import type { ContractDay } from '@/queries/calendar';
import { LinkButton } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from '../me';
import { renewPath } from '../parts/RenewalRows';
import style from './calendar.module.css';

export function Agenda({ days, chosen }: { days: ContractDay[]; chosen: Day | null }) {
  const { day: written, today } = useLocale();
  const c = useWords(calendarWords);
  if (days.length === 0 && chosen) return <p className="soft">{c.emptyDay}</p>;
  if (days.length === 0)
    return (
      <EmptyState icon={<IconCalendarCheck size={26} aria-hidden />} title={c.emptyTitle}>
        {c.emptyText}
      </EmptyState>
    );
  const dates = [...new Set(days.map((one) => one.on))];
  return (
    <ol className={style.agenda}>
      {dates.map((date) => (
        <li key={date} data-past={date < today || undefined}>
          {!chosen && (
            <h3 aria-current={date === today ? 'date' : undefined}>{written(date, 'weekday')}</h3>
          )}
          <ul>
            {days
              .filter((one) => one.on === date)
              .map((one) => (
                <Event key={`${one.line_id}${one.kind}`} one={one} />
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Event({ one }: { one: ContractDay }) {
  const me = useMyself();
  const { w, amount, near, today } = useLocale();
  const c = useWords(calendarWords);
  const signs = maySign(me);
  const isOpen = one.kind === 'expiry' || (one.kind === 'notice' && one.on >= today);
  return (
    <li className={style.event} data-kind={one.kind}>
      <span className={style.what}>
        <Link href={`/deals/${one.deal_id}`} aria-label={c.openOf(one.customer_name)}>
          {one.customer_name}
        </Link>
        <small>
          {[
            c.kinds[one.kind] + (one.notice_of ? `, ${c.noticeOf(near(one.notice_of))}` : ''),
            one.product_name ?? w.deals.noProduct,
          ].join(' · ')}
        </small>
      </span>
      <span className="num">{amount(one.volume)}</span>
      {signs && isOpen && (
        <span className={style.decide}>
          <LinkButton
            href={renewPath(one)}
            small
            label={`${w.overview.renew} ${one.customer_name}`}
          >
            {w.overview.renew}
          </LinkButton>
          {one.kind === 'notice' && (
            <LinkButton
              href={`/deals/${one.deal_id}?ask=terminate`}
              small
              weight="bare"
              label={`${w.dealChange.terminate} ${one.customer_name}`}
            >
              {w.dealChange.terminate}
            </LinkButton>
          )}
        </span>
      )}
    </li>
  );
}
