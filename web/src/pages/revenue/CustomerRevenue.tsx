// What was invoiced to one customer this year and the year before, on its page.
import { Link } from 'wouter';
import { aYearBefore } from '@/model/day';
import { amountsPath } from '@/model/revenue-filter';
import type { Customer } from '@/queries/customers';
import { useRevenue } from '@/queries/revenue';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { useFiscalYear, useMyself } from '../me';
import lists from '../parts/lists.module.css';
import { RevenueFigure } from './RevenueFigure';

export default function CustomerRevenue({ customer }: { customer: Customer }) {
  const me = useMyself();
  const { w, money } = useLocale();
  const year = useFiscalYear();
  const revenue = useRevenue({ fiscal_year: year.name, customer_id: customer.id }).data;
  const before = me.company.all_fiscal_years.find((one) => one.first === aYearBefore(year.first));
  // A company that follows up volume alone has none of it.
  if (!revenue || (revenue.sources.length === 0 && revenue.total.year_before === 0)) return null;
  const { amount, year_before: earlier } = revenue.total;
  const figure = (name: string, value: number) => (
    <span className="num">
      {value === 0 ? (
        money(0)
      ) : (
        <RevenueFigure
          filter={{ fiscal_year: name, customer_id: customer.id }}
          of={`${w.revenue.title} ${name}`}
        >
          {money(value)}
        </RevenueFigure>
      )}
    </span>
  );
  return (
    <Card
      title={w.customer.revenue(year.name)}
      aside={
        <Link href={amountsPath({ fiscal_year: year.name, customer_id: customer.id })}>
          {w.revenue.open}
        </Link>
      }
    >
      <p className="soft">{w.customer.revenueText}</p>
      {amount === 0 && earlier === 0 ? (
        <p>{w.customer.revenueNone}</p>
      ) : (
        <ul className={lists.list}>
          <li className={lists.row}>
            <b>{year.name}</b>
            <b>{figure(year.name, amount)}</b>
          </li>
          <li className={lists.row}>
            {before?.name ?? w.revenue.yearBefore}
            {before ? figure(before.name, earlier) : <span className="num">{money(earlier)}</span>}
          </li>
        </ul>
      )}
    </Card>
  );
}
