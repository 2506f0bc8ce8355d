// Who answers for what was invoiced, against her goal where she has one. What nobody answers for is a row too,
// always, so that the sum is the company's.
import { seesCompany } from '@/actions/places';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RevenueFilter } from '@/model/revenue-filter';
import { revenueWords } from '@/model/words/revenue';
import type { Revenue } from '@/queries/revenue';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { PaceBar } from '../parts/channels';
import type { Year } from './Revenue';
import { RevenueFigure } from './RevenueFigure';
import style from './revenue.module.css';

interface Props {
  revenue: Revenue;
  year: Year;
  before: string;
}

export function ByKam({ revenue, year, before }: Props) {
  const me = useMyself();
  const { sign } = useLocale();
  const r = useWords(revenueWords);
  const goals = new Map(revenue.goals.map((one) => [one.kam_id, one]));
  const invoiced = revenue.rows
    .filter((row) => row.kam_id)
    .map((row) => ({ id: row.kam_id!, name: row.kam_name!, ...row }));
  // Who has a goal and nothing invoiced is measured all the same.
  const nothing = revenue.goals
    .filter((goal) => !invoiced.some((one) => one.id === goal.kam_id))
    .map((goal) => ({ id: goal.kam_id, name: goal.kam_name, amount: 0, year_before: 0 }));
  const people = [...invoiced, ...nothing].sort((a, b) => b.amount - a.amount);
  return (
    <Card title={r.byKam}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{r.kam}</th>
            {goals.size > 0 && (
              <th scope="col" className={style.wideOnly}>
                {r.left}
              </th>
            )}
            <th scope="col" className={style.wideOnly}>
              {before}
            </th>
            <th scope="col">
              {r.invoiced}, {sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((one) => (
            <Row
              key={one.id}
              name={<Link href={`/kam/${one.id}`}>{one.name}</Link>}
              of={one.name}
              sum={one}
              goal={goals.get(one.id)}
              hasGoals={goals.size > 0}
              filter={{ fiscal_year: year.name, kam_id: one.id }}
            />
          ))}
          {seesCompany(me) && (
            <Row
              name={<b>{r.notAssigned}</b>}
              of={r.notAssigned}
              note={revenue.not_assigned.amount === 0 ? r.nothingNotAssigned : r.nobodyAnswers}
              sum={revenue.not_assigned}
              hasGoals={goals.size > 0}
              filter={{ fiscal_year: year.name, only: 'not_assigned' }}
            />
          )}
        </tbody>
        <tfoot>
          <Row
            name={r.total}
            of={r.total}
            sum={revenue.total}
            hasGoals={goals.size > 0}
            filter={{ fiscal_year: year.name }}
          />
        </tfoot>
      </table>
    </Card>
  );
}

interface RowProps {
  name: ReactNode;
  of: string;
  note?: string;
  sum: { amount: number; year_before: number };
  goal?: Revenue['goals'][number];
  hasGoals: boolean;
  filter: RevenueFilter;
}

function Row({ name, of, note, sum, goal, hasGoals, filter }: RowProps) {
  const { amount, percent, money } = useLocale();
  const r = useWords(revenueWords);
  return (
    <tr>
      <th scope="row">
        {name}
        {note && <span className={style.detail}>{note}</span>}
        {goal && (
          <span className={style.against}>
            <PaceBar figures={{ actual: goal.amount, goal: goal.goal, expected: null }} />
            <span className={style.detail}>
              {goal.attainment === null
                ? money(goal.goal)
                : r.goalOf(percent(goal.attainment), money(goal.goal))}
            </span>
          </span>
        )}
      </th>
      {hasGoals && (
        <td className={`num ${style.wideOnly}`}>
          {!goal ? '' : goal.remaining === 0 ? r.reached : amount(goal.remaining)}
        </td>
      )}
      <td className={`num soft ${style.wideOnly}`}>{amount(sum.year_before)}</td>
      <td className="num">
        {sum.amount === 0 ? (
          amount(0)
        ) : (
          <RevenueFigure filter={filter} of={of}>
            {amount(sum.amount)}
          </RevenueFigure>
        )}
      </td>
    </tr>
  );
}
