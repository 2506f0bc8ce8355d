// The year's invoicing month by month, with the year before beside, and where each month was read from.
import { lazy, Suspense, useMemo } from 'react';
import { monthsOf } from '@/model/curve';
import { revenueWords } from '@/model/words/revenue';
import type { Revenue } from '@/queries/revenue';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { Columns } from '../parts/Page';
import type { Year } from './Revenue';
import { RevenueFigure } from './RevenueFigure';
import style from './revenue.module.css';

const MonthChart = lazy(() =>
  import('@/ui/charts/MonthChart').then((module) => ({ default: module.MonthChart })),
);

interface Props {
  revenue: Revenue;
  year: Year;
  before: string;
}

export function ByMonth({ revenue, year, before }: Props) {
  const { amount, day, sign, today } = useLocale();
  const r = useWords(revenueWords);
  const months = useMemo(() => monthsOf(year.first, year.last), [year]);
  const rows = useMemo(() => new Map(revenue.rows.map((row) => [row.month, row])), [revenue]);
  const sources = new Map(revenue.sources.map((one) => [one.month, one.source]));
  const series = useMemo(
    () => [
      {
        name: before,
        values: months.map((month) => rows.get(month)?.year_before ?? 0),
        look: 'soft-bar' as const,
      },
      {
        name: year.name,
        values: months.map((month) => rows.get(month)?.amount ?? null),
        look: 'bar' as const,
      },
    ],
    [months, rows, before, year.name],
  );
  // Years that are broken are told apart by the month's own year.
  const isCalendar = months[0]!.slice(0, 4) === months.at(-1)!.slice(0, 4);
  const latest = months.findLast((month) => rows.get(month)?.amount);
  return (
    <Columns kind="wide-narrow">
      <Card title={r.byMonth}>
        <Suspense fallback={<Skeleton lines={[100, 100, 100, 100, 100, 100]} />}>
          <MonthChart
            label={r.chart}
            months={months}
            series={series}
            height={360}
            current={latest ?? today.slice(0, 7)}
          />
        </Suspense>
      </Card>
      <Card>
        <table className={style.months}>
          <caption className="hidden">{r.byMonth}</caption>
          <thead>
            <tr>
              <th scope="col">{r.month}</th>
              <th scope="col">{before}</th>
              <th scope="col">
                {year.name}, {sign}
              </th>
            </tr>
          </thead>
          <tbody>
            {months.map((month) => {
              const row = rows.get(month);
              const source = sources.get(month);
              return (
                <tr key={month}>
                  <th scope="row">
                    {day(month, isCalendar ? 'month' : 'monthYear')}
                    {source && <span className={style.source}>{r.sources[source]}</span>}
                  </th>
                  <td className="num soft">{row ? amount(row.year_before) : '–'}</td>
                  <td className="num">
                    {source ? (
                      <RevenueFigure
                        filter={{ fiscal_year: year.name, month }}
                        of={day(month, 'monthYear')}
                      >
                        {amount(row?.amount ?? 0)}
                      </RevenueFigure>
                    ) : (
                      '–'
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{r.total}</th>
              <td className="num soft">{amount(revenue.total.year_before)}</td>
              <td className="num">{amount(revenue.total.amount)}</td>
            </tr>
          </tfoot>
        </table>
      </Card>
    </Columns>
  );
}
