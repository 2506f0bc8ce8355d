// Choose whose customers to look at: every Key Account Manager, with her revenue against her goal. Who owns customers
// herself goes straight to them.
import { IconUsersGroup } from '@tabler/icons-react';
import { Link, Redirect } from 'wouter';
import { mayManage } from '@/actions/places';
import { kamWords } from '@/model/words/kam';
import { useSellers } from '@/queries/people';
import { useRevenue, type Revenue } from '@/queries/revenue';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFiscalYear, useMyself } from '../me';
import { PaceBar } from '../parts/channels';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import lists from '../parts/lists.module.css';
import style from './kam.module.css';

export default function Kams() {
  const me = useMyself();
  if (me.user.role === 'seller' && me.user.seller_id)
    return <Redirect to={`/kam/${me.user.seller_id}`} replace />;
  return <Choose />;
}

function Choose() {
  const me = useMyself();
  const k = useWords(kamWords);
  const sellers = useSellers();
  const year = useFiscalYear();
  const revenue = useRevenue({ fiscal_year: year.name, by: 'kam' });
  return (
    <Page title={k.title} lead={k.lead}>
      <Loaded query={sellers}>
        {(all) => {
          const kams = all.filter((one) => one.is_kam && one.is_seen);
          return (
            <Card>
              {kams.length === 0 ? (
                <EmptyState
                  icon={<IconUsersGroup size={26} aria-hidden />}
                  title={k.noneTitle}
                  action={
                    mayManage(me) && (
                      <LinkButton href="/settings/people" weight="main">
                        {k.toPeople}
                      </LinkButton>
                    )
                  }
                >
                  {mayManage(me) ? k.noneText : k.noneWait}
                </EmptyState>
              ) : (
                <ul className={lists.list}>
                  {kams.map((kam) => (
                    <li key={kam.id}>
                      <Link href={`/kam/${kam.id}`} className={lists.row}>
                        <span className={lists.who}>{kam.name}</span>
                        <Measured kam={kam.id} revenue={revenue.data} />
                      </Link>
                    </li>
                  ))}
                </ul>
              )}
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Measured({ kam, revenue }: { kam: string; revenue: Revenue | undefined }) {
  const { money, percent } = useLocale();
  const k = useWords(kamWords);
  if (!revenue) return null;
  const goal = revenue.goals.find((one) => one.kam_id === kam);
  const amount = revenue.rows.find((one) => one.kam_id === kam)?.amount ?? 0;
  if (!goal) return <span className="soft num">{k.noRevenueGoal(money(amount))}</span>;
  return (
    <span className={style.measured}>
      <PaceBar figures={{ actual: goal.amount, goal: goal.goal, expected: null }} />
      <span className="soft num">
        {k.invoicedOfGoal(money(goal.amount), money(goal.goal), percent(goal.attainment ?? 0))}
      </span>
    </span>
  );
}
