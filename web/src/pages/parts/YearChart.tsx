// The cumulative curve of a year: signed, the goal by its season, and where it lands. Through the lens the
// same deals as invoicing would show them, and what was invoiced.
import { lazy, Suspense, useMemo, useState } from 'react';
import { monthsOf, yearCurve } from '@/model/curve';
import { daysOfMonth, entriesPath } from '@/model/entry-filter';
import { useLens, type Standing } from '@/queries/standing';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { Loaded } from './Loaded';
import style from './YearChart.module.css';

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
  // Whose, when it is not the company's: a seller's, a team's, a channel's.
  of?: YearChartOf;
  height?: number;
}

export type YearChartOf = { [Name in 'seller_id' | 'team_id' | 'channel']?: string };
const whole: YearChartOf = {};

export function YearChart(props: Props) {
  const { w } = useLocale();
  const [lens, setLens] = useState(false);
  return (
    <>
      {lens ? <Lens {...props} /> : <Volume {...props} />}
      <p className={style.switch}>
        <Button
          small
          weight="quiet"
          aria-pressed={lens}
          title={w.lens.example}
          onClick={() => {
            setLens(!lens);
          }}
        >
          {lens ? w.lens.off : w.lens.on}
        </Button>
      </p>
      {lens && <p className="soft">{w.lens.example}</p>}
    </>
  );
}

function Lens({ standing, of = whole, height }: Props) {
  const { w } = useLocale();
  const { fiscal_year: year, on } = standing;
  const lens = useLens({ fiscal_year: year.name, ...of });
  const months = useMemo(() => lens.data?.months ?? [], [lens.data]);
  const series = useMemo(() => {
    const now = on.slice(0, 7);
    return [
      {
        name: w.deal.atSigning,
        values: months.map((one) => (one.month <= now ? one.signed_cumulative : null)),
        look: 'line' as const,
        pathOf: (month: string) => entriesPath({ ...of, from: year.first, to: lastOf(month, on) }),
      },
      {
        name: w.deal.asInvoicing,
        values: months.map((one) => one.invoiced_cumulative),
        look: 'dashes' as const,
      },
      {
        name: w.lens.revenue,
        values: months.map((one) => (one.month <= now ? one.revenue_cumulative : null)),
        look: 'thin' as const,
      },
    ];
  }, [months, w, of, year.first, on]);
  const names = useMemo(() => months.map((one) => one.month), [months]);
  return (
    <Loaded query={lens} lines={[100, 100, 100, 100, 100, 100]}>
      {() => (
        <Suspense fallback={<Skeleton lines={[100, 100, 100, 100, 100, 100]} />}>
          <MonthChart
            label={w.lens.chart}
            months={names}
            series={series}
            current={on.slice(0, 7)}
            height={height}
            tableLabel={w.overview.showTable}
          />
        </Suspense>
      )}
    </Loaded>
  );
}

function Volume({ standing, of = whole, height }: Props) {
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
        pathOf: (month: string) => entriesPath({ ...of, from: year.first, to: lastOf(month, on) }),
      },
      ...(curve.goal.some((value) => value !== null)
        ? [{ name: w.overview.goal, values: curve.goal, look: 'dashes' as const }]
        : []),
      ...(total.landing === null
        ? []
        : [{ name: w.overview.landing, values: curve.landing, look: 'dots' as const }]),
    ],
    [curve, w, total.landing, of, year.first, on],
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
