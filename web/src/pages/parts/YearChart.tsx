// The cumulative curve of a year: signed, the goal by its season, and where it lands.
import { lazy, Suspense, useMemo } from 'react';
import { monthsOf, yearCurve } from '@/model/curve';
import { daysOfMonth, entriesPath } from '@/model/entry-filter';
import type { Standing } from '@/queries/standing';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';

const MonthChart = lazy(() =>
  import('@/ui/charts/MonthChart').then((module) => ({ default: module.MonthChart })),
);

// The curve is what has been signed up to a day: a month that is not over yet ends today.
function lastOf(month: string, on: string): string {
  const { to } = daysOfMonth(month);
  return to < on ? to : on;
}

interface Props {
  standing: Standing;
  sellerId?: string;
  height?: number;
}

export function YearChart({ standing, sellerId, height }: Props) {
  const { w } = useLocale();
  const { fiscal_year: year, rows, total, on } = standing;
  const curve = useMemo(() => {
    const found = new Map(rows.map((row) => [row.month, row]));
    return yearCurve(
      monthsOf(year.first, year.last).map((month) => ({
        month,
        actual: found.get(month)?.actual ?? 0,
        goal: found.get(month)?.goal ?? null,
      })),
      on,
      total.landing,
    );
  }, [rows, year, on, total.landing]);
  const series = useMemo(
    () => [
      {
        name: w.overview.actual,
        values: curve.actual,
        look: 'line' as const,
        pathOf: (month: string) =>
          entriesPath({ seller_id: sellerId, from: year.first, to: lastOf(month, on) }),
      },
      ...(curve.goal.some((value) => value !== null)
        ? [{ name: w.overview.goal, values: curve.goal, look: 'dashes' as const }]
        : []),
      ...(total.landing === null
        ? []
        : [{ name: w.overview.landing, values: curve.landing, look: 'dots' as const }]),
    ],
    [curve, w, total.landing, sellerId, year.first, on],
  );
  return (
    <Suspense fallback={<Skeleton lines={[100, 100, 100, 100, 100, 100]} />}>
      <MonthChart
        label={w.overview.chart}
        months={curve.months}
        series={series}
        current={on.slice(0, 7)}
        height={height}
        tableLabel={w.overview.showTable}
      />
    </Suspense>
  );
}
