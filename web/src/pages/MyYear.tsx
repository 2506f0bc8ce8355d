// A seller's year: the one big number is what is left of it.
import { IconFlag, IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { maySign, newDeal } from '@/actions/places';
import { useLatestDeals } from '@/queries/deals';
import { useSellers } from '@/queries/people';
import { useStanding, type Standing } from '@/queries/standing';
import { useRenewals } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CountedNumber } from '@/ui/CountedNumber';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from './me';
import { byChannel, ChannelRows, Quartet } from './parts/channels';
import { DealRows } from './parts/DealRows';
import { Loaded } from './parts/Loaded';
import { PacePill } from './parts/PacePill';
import { Columns, Page } from './parts/Page';
import { RenewalRows } from './parts/RenewalRows';
import { YearChart } from './parts/YearChart';
import style from './figures.module.css';

export default function MyYear({ sellerId }: { sellerId: string | null }) {
  const { w } = useLocale();
  if (sellerId) return <Year sellerId={sellerId} />;
  return (
    <Page title={w.nav.myYear}>
      <Card>
        <EmptyState icon={<IconUserQuestion size={26} aria-hidden />} title={w.myYear.noSeller}>
          {w.myYear.noSellerText}
        </EmptyState>
      </Card>
    </Page>
  );
}

function Year({ sellerId }: { sellerId: string }) {
  const me = useMyself();
  const { w, day, week, today } = useLocale();
  const mine = sellerId === me.user.seller_id;
  const sellers = useSellers();
  const name = mine
    ? me.user.name
    : (sellers.data?.find((seller) => seller.id === sellerId)?.name ?? '');
  const firstName = name.split(' ')[0] ?? name;

  const channels = useStanding({ by: 'channel', seller_id: sellerId });
  const months = useStanding({ by: 'month', seller_id: sellerId });
  const deals = useLatestDeals({ seller_id: sellerId }, 6);
  const renewals = useRenewals({ days: 60, limit: 500 });
  const ending = renewals.data?.items
    .filter((one) => one.sellers.some((share) => share.seller_id === sellerId))
    .slice(0, 6);

  return (
    <Page
      title={mine ? w.myYear.title : w.myYear.titleOf(firstName)}
      heading={mine ? w.myYear.hello(firstName) : name}
      lead={`${day(today, 'weekday')} · ${week(today)}`}
    >
      <Columns kind="wide-narrow">
        <Card title={mine ? w.myYear.left : w.myYear.leftOf(firstName)}>
          <Loaded query={channels} lines={[60, 40, 100, 100, 100]}>
            {(standing) => <Left standing={standing} />}
          </Loaded>
        </Card>
        <Card
          title={w.myYear.latest}
          aside={<Link href={`/deals?seller_id=${sellerId}`}>{w.myYear.all}</Link>}
        >
          <Loaded query={deals}>
            {({ items }) =>
              items.length > 0 ? (
                <DealRows deals={items} showSeller={false} />
              ) : (
                <EmptyState
                  title={w.deals.emptyTitle}
                  action={
                    maySign(me) && (
                      <LinkButton href={newDeal.path} weight="main">
                        {w.nav.newDeal}
                      </LinkButton>
                    )
                  }
                >
                  {w.deals.emptyText}
                </EmptyState>
              )
            }
          </Loaded>
        </Card>
      </Columns>
      <Columns kind="wide-narrow">
        <Card title={w.myYear.year}>
          <Loaded query={months} lines={[100, 100, 100, 100, 100, 100]}>
            {(standing) => <YearChart standing={standing} />}
          </Loaded>
        </Card>
        <Card title={w.myYear.ending}>
          <Loaded query={renewals}>
            {() =>
              ending && ending.length > 0 ? (
                <RenewalRows renewals={ending} canSign={maySign(me)} />
              ) : (
                <p className="soft">{w.overview.expiringNone}</p>
              )
            }
          </Loaded>
        </Card>
      </Columns>
    </Page>
  );
}

function Left({ standing }: { standing: Standing }) {
  const { w, money, short, amount, percent, sign } = useLocale();
  const { total } = standing;
  const rows = byChannel(standing.rows);
  if (total.goal === null || total.remaining === null)
    return (
      <>
        <EmptyState icon={<IconFlag size={26} aria-hidden />} title={w.myYear.noGoalTitle}>
          {w.myYear.noGoalText(money(total.actual))}
        </EmptyState>
        {total.actual > 0 && <ChannelRows rows={rows} figure={(one) => amount(one.actual)} />}
      </>
    );
  return (
    <>
      <p className={style.big} data-testid="remaining">
        <CountedNumber value={total.remaining} format={amount} /> <small>{sign}</small>
      </p>
      <p className={style.under}>
        {total.remaining === 0 && <b>{w.myYear.reached} · </b>}
        {w.myYear.soFar(amount(total.actual), money(total.goal), percent(total.attainment ?? 0))}
      </p>
      <Quartet rows={rows} />
      <p className={style.facts}>
        <PacePill pace={total.pace}>
          {total.needed_per_week !== null && total.remaining > 0 && (
            <span title={w.myYear.perWeekLong}>
              {w.myYear.perWeek(short(total.needed_per_week))}
            </span>
          )}
        </PacePill>
        {total.landing !== null && (
          <span className="soft" title={w.overview.landingHow}>
            {w.myYear.landing(short(total.landing))}
          </span>
        )}
        {total.committed > 0 && (
          <span className="soft">{w.myYear.committed(short(total.committed))}</span>
        )}
      </p>
      <ChannelRows
        rows={rows}
        figure={(one) =>
          one.remaining === null ? (
            <>
              {amount(one.actual)} <span className="soft">{w.common.noGoal}</span>
            </>
          ) : (
            <>
              {amount(one.remaining)} <span className="soft">{w.common.left}</span>
            </>
          )
        }
      />
    </>
  );
}
