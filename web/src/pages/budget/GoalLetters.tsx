// The goal letters: a sheet for each seller with her goals of the year, channel by channel and month by
// month, to print and sign. They follow the version that is approved.
import { seesCompany } from '@/actions/places';
import { IconPrinter, IconTarget } from '@tabler/icons-react';
import { channels } from '@/model/channel';
import { useBudget, type Budget } from '@/queries/budgets';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { ChannelName } from '../parts/channels';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import style from './GoalLetters.module.css';

export default function GoalLetters({ year }: { year: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const budget = useBudget(year, 'approved');
  const known = me.company.all_fiscal_years.some(({ name }) => name === year);
  if (!seesCompany(me) || !known) return <NotFound />;
  const sellers = [...new Set(budget.data?.data.cells.map((cell) => cell.seller_id))];
  return (
    <div className={style.page}>
      <Page
        title={w.budget.lettersTitle(year)}
        lead={w.budget.lettersText}
        actions={
          <>
            <LinkButton href={`/budget/${year}`}>{w.budget.back}</LinkButton>
            {sellers.length > 0 && (
              <Button
                weight="main"
                icon={<IconPrinter size={18} aria-hidden />}
                onClick={() => {
                  window.print();
                }}
              >
                {w.budget.print}
              </Button>
            )}
          </>
        }
      >
        <Loaded query={budget}>
          {({ data }) =>
            sellers.length === 0 ? (
              <Card>
                <EmptyState
                  icon={<IconTarget size={26} aria-hidden />}
                  title={w.budget.lettersNone}
                />
              </Card>
            ) : (
              sellers.map((id) => <Letter key={id} budget={data} sellerId={id} />)
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}

function Letter({ budget, sellerId }: { budget: Budget; sellerId: string }) {
  const me = useMyself();
  const { w, day, money, amount } = useLocale();
  const cells = budget.cells.filter((cell) => cell.seller_id === sellerId);
  const name = cells[0]!.seller_name;
  const mine = channels.flatMap((channel) => cells.filter((cell) => cell.channel === channel));
  const sum = (amounts: number[]) => amounts.reduce((all, one) => all + one, 0);
  const fiscalYear = me.company.all_fiscal_years.find(
    (one) => one.first === `${budget.months[0]!.slice(0, 7)}-01`,
  );
  return (
    <article className={style.letter} aria-label={name}>
      <header>
        <p className="soft">{me.company.name}</p>
        <h2>{name}</h2>
        <p className={`num ${style.goal}`}>
          <span className="soft">
            {w.budget.letterLead(fiscalYear?.name ?? budget.months[0]!.slice(0, 4))}
          </span>{' '}
          <b>{money(sum(mine.map((cell) => cell.goal)))}</b>
        </p>
      </header>
      <div
        className={style.scroll}
        tabIndex={0}
        role="group"
        aria-label={w.budget.monthsOfLetter(name)}
      >
        <table className={`num ${style.months}`}>
          <thead>
            <tr>
              <td />
              {mine.map(({ channel }) => (
                <th key={channel} scope="col">
                  <ChannelName channel={channel} />
                </th>
              ))}
              <th scope="col">{w.budget.sum}</th>
            </tr>
          </thead>
          <tbody>
            {budget.months.map((month, at) => (
              <tr key={month}>
                <th scope="row">{day(month, 'monthYear')}</th>
                {mine.map(({ channel, months }) => (
                  <td key={channel}>{amount(months[at] ?? 0)}</td>
                ))}
                <td>{amount(sum(mine.map(({ months }) => months[at] ?? 0)))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{w.budget.sum}</th>
              {mine.map(({ channel, goal }) => (
                <td key={channel}>{amount(goal)}</td>
              ))}
              <td>{amount(sum(mine.map(({ goal }) => goal)))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {budget.revenue_goals
        .filter((goal) => goal.seller_id === sellerId)
        .map((goal) => (
          <p key={goal.seller_id} className={style.text}>
            {w.budget.letterRevenue} <b className="num">{money(goal.amount)}</b>
          </p>
        ))}
      <p className={style.text}>{w.budget.letterText}</p>
      <p className={style.sign}>{w.budget.letterSign}</p>
    </article>
  );
}
