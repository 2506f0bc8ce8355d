// What was invoiced in a year: by month, by whoever answers for it, and by customer. Each sum is the same, and what
// nobody answers for is always a row of its own.
import { IconFileImport, IconFileInvoice } from '@tabler/icons-react';
import { mayManage, seesCompany } from '@/actions/places';
import { aYearBefore } from '@/model/day';
import { revenueWords } from '@/model/words/revenue';
import { useRevenue, type Revenue as RevenueOf } from '@/queries/revenue';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useFiscalYear, useMyself } from '../me';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { ByCustomer } from './ByCustomer';
import { ByKam } from './ByKam';
import { ByMonth } from './ByMonth';
import { NotAssigned } from './NotAssigned';
import { RevenueFigure } from './RevenueFigure';
import { amountsPath } from '@/model/revenue-filter';
import figures from '../figures.module.css';
import style from './revenue.module.css';

export type Year = ReturnType<typeof useFiscalYear>;

export default function Revenue() {
  const me = useMyself();
  const { w } = useLocale();
  const r = useWords(revenueWords);
  const current = useFiscalYear();
  const { values, set } = useFilter(['fiscal_year'] as const);
  const years = me.company.all_fiscal_years;
  const year = years.find((one) => one.name === values.fiscal_year) ?? current;
  const months = useRevenue({ fiscal_year: year.name, by: 'month' });
  const isMine = !seesCompany(me);
  return (
    <Page
      title={w.revenue.title}
      heading={r.heading(year.name)}
      lead={isMine ? r.leadMine : r.lead}
      actions={
        months.data &&
        !isEmpty(months.data) && (
          <>
            <LinkButton small href={amountsPath({ fiscal_year: year.name })}>
              {r.amounts}
            </LinkButton>
            {mayManage(me) && (
              <LinkButton small href="/imports" icon={<IconFileImport size={17} aria-hidden />}>
                {r.bring}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <div className={style.bar}>
        <SelectField
          label={r.year}
          value={year.name}
          options={years
            .filter((one) => one.first <= me.company.today)
            .map((one) => ({ value: one.name, label: one.name }))}
          onChoose={(value) => {
            set('fiscal_year', value === current.name ? '' : value);
          }}
        />
      </div>
      <Loaded query={months} lines={[60, 40, 100, 100, 100, 100]}>
        {(data) => (isEmpty(data) ? <Empty year={year} /> : <Figures months={data} year={year} />)}
      </Loaded>
    </Page>
  );
}

function isEmpty({ rows, sources }: RevenueOf): boolean {
  return rows.length === 0 && sources.length === 0;
}

function Empty({ year }: { year: Year }) {
  const me = useMyself();
  const r = useWords(revenueWords);
  const current = useFiscalYear();
  return (
    <Card>
      <EmptyState
        icon={<IconFileInvoice size={26} aria-hidden />}
        title={year.name === current.name ? r.emptyTitle : r.emptyYear(year.name)}
        action={
          mayManage(me) && (
            <LinkButton href="/imports" weight="main">
              {r.bring}
            </LinkButton>
          )
        }
      >
        {mayManage(me) ? r.emptyText : me.user.role === 'seller' ? r.emptyMine : r.emptyWait}
      </EmptyState>
    </Card>
  );
}

// What the same days before a year are called: the year's name, where there is one.
function useYearBefore(year: Year): string {
  const me = useMyself();
  const { w } = useLocale();
  const before = me.company.all_fiscal_years.find((one) => one.first === aYearBefore(year.first));
  return before?.name ?? yearName(year) ?? w.revenue.yearBefore;
}

// A year that no figure of ours lies in may still be called by its number.
function yearName({ name }: Year): string | null {
  return /^\d{4}$/.test(name) ? String(Number(name) - 1) : null;
}

function Figures({ months, year }: { months: RevenueOf; year: Year }) {
  const me = useMyself();
  const before = useYearBefore(year);
  const kams = useRevenue({ fiscal_year: year.name, by: 'kam' });
  const customers = useRevenue({ fiscal_year: year.name, by: 'customer' });
  const isMine = !seesCompany(me);
  return (
    <>
      <Headline revenue={months} year={year} before={before} />
      <ByMonth revenue={months} year={year} before={before} />
      <Loaded query={kams}>{(data) => <ByKam revenue={data} year={year} before={before} />}</Loaded>
      {!isMine && months.not_assigned.amount !== 0 && <NotAssigned year={year} />}
      <Loaded query={customers}>
        {(data) => <ByCustomer revenue={data} year={year} before={before} />}
      </Loaded>
    </>
  );
}

interface PartProps {
  revenue: RevenueOf;
  year: Year;
  before: string;
}

function Headline({ revenue, year, before }: PartProps) {
  const me = useMyself();
  const { w, amount, money, day, sign, today } = useLocale();
  const r = useWords(revenueWords);
  const isRunning = year.first <= today && today < year.last;
  const soFar = useRevenue(isRunning ? { from: year.first, to: today } : null);
  const { total, not_assigned: notAssigned } = revenue;
  const isMine = !seesCompany(me);
  return (
    <Card title={r.invoicedYear(year.name)}>
      <p className={`${figures.big} ${figures.medium}`} data-testid="revenue-total">
        <RevenueFigure filter={{ fiscal_year: year.name }} of={w.revenue.title}>
          {amount(total.amount)}
        </RevenueFigure>{' '}
        <small>{sign}</small>
      </p>
      <p className={figures.under}>
        {[
          isRunning &&
            soFar.data &&
            r.sameDays(money(soFar.data.total.year_before), day(aYearBefore(today))),
          r.wholeYear(money(total.year_before), before),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {!isMine && (
        <p className={style.agrees}>
          {notAssigned.amount === 0 ? (
            <span>{r.nothingNotAssigned}</span>
          ) : (
            <RevenueFigure
              filter={{ fiscal_year: year.name, only: 'not_assigned' }}
              of={r.notAssigned}
            >
              {r.notAssignedOf(money(notAssigned.amount))}
            </RevenueFigure>
          )}
          <Agrees revenue={revenue} />
        </p>
      )}
    </Card>
  );
}

// What the sum can be held against.
function Agrees({ revenue }: { revenue: RevenueOf }) {
  const r = useWords(revenueWords);
  const has = (source: 'books' | 'invoices') =>
    revenue.sources.some((one) => one.source === source);
  if (revenue.sources.length === 0) return null;
  return (
    <span className="soft">
      {has('books') && has('invoices') ? r.fromBoth : has('books') ? r.agrees : r.fromInvoices}
    </span>
  );
}
