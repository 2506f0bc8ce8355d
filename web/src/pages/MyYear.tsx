// A seller's year: the one big number is what is left of it.
import { useMemo } from 'react';
import { IconFlag, IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'wouter';
import { maySign, newDeal } from '@/actions/places';
import { useLatestDeals } from '@/queries/deals';
import { useOverlayCredit } from '@/queries/keyFigures';
import { useSellers } from '@/queries/people';
import { useStanding, type Standing } from '@/queries/standing';
import { useRenewals } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CountedNumber } from '@/ui/CountedNumber';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from './me';
import { byChannel, ChannelMark, ChannelRows, Quartet } from './parts/channels';
import { DealRows } from './parts/DealRows';
import { Figure } from './parts/Figure';
import { Landing } from './parts/Landing';
import { Loaded } from './parts/Loaded';
import { OwnProgressCard } from './parts/OwnProgress';
import { PacePill } from './parts/PacePill';
import { Columns, Page, Stack } from './parts/Page';
import { RenewalRows } from './parts/RenewalRows';
import { YearChart } from './parts/YearChart';
import lists from './parts/lists.module.css';
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

  const ofSeller = useMemo(() => ({ seller_id: sellerId }), [sellerId]);
  const channels = useStanding({ by: 'channel', seller_id: sellerId });
  const months = useStanding({ by: 'month', seller_id: sellerId });
  const deals = useLatestDeals({ seller_id: sellerId }, 6);
  const renewals = useRenewals({ days: 60, limit: 6, seller_id: sellerId });

  return (
    <Page
      title={mine ? w.myYear.title : w.myYear.titleOf(firstName)}
      heading={mine ? w.myYear.hello(firstName) : name}
      lead={`${day(today, 'weekday')} · ${week(today)}`}
    >
      <Columns kind="wide-narrow">
        <Card title={mine ? w.myYear.left : w.myYear.leftOf(firstName)}>
          <Loaded query={channels} lines={[60, 40, 100, 100, 100]}>
            {(standing) => <Left standing={standing} sellerId={sellerId} />}
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
        <Stack>
          <OwnProgressCard sellerId={sellerId} />
          <Card title={w.myYear.year}>
            <Loaded query={months} lines={[100, 100, 100, 100, 100, 100]}>
              {(standing) => <YearChart standing={standing} of={ofSeller} />}
            </Loaded>
          </Card>
        </Stack>
        <Stack>
          <Card
            title={w.myYear.ending}
            aside={
              <span>
                <Link href={mine ? '/calendar' : `/calendar?seller_id=${sellerId}`}>
                  {w.nav.calendar}
                </Link>
                {' · '}
                <Link href={`/work-lists/renewal?seller_id=${sellerId}`}>{w.nav.workLists}</Link>
              </span>
            }
          >
            <Loaded query={renewals}>
              {({ items }) =>
                items.length > 0 ? (
                  <RenewalRows renewals={items} canSign={maySign(me)} />
                ) : (
                  <p className="soft">{w.overview.expiringNone}</p>
                )
              }
            </Loaded>
          </Card>
        </Stack>
      </Columns>
      <Overlay sellerId={sellerId} />
    </Page>
  );
}

// Credit for deals that somebody else signed: beside the year, never in it.
function Overlay({ sellerId }: { sellerId: string }) {
  const { w, amount, short } = useLocale();
  const credit = useOverlayCredit(sellerId);
  const items = credit.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={w.overlay.title}>
      <p className="soft">{w.overlay.mine}</p>
      <ul className={lists.list}>
        {items.map((one) => (
          <li key={one.channel} className={lists.row}>
            <span className={lists.withMark}>
              <ChannelMark channel={one.channel} />
              <span className={lists.who}>
                {w.channels[one.channel]}
                <span className={lists.detail}>
                  {[
                    w.myYear.signedCount(one.deals),
                    one.later > 0 && w.overlay.later(short(one.later)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </span>
            <span className="num">{amount(one.actual)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Left({ standing, sellerId }: { standing: Standing; sellerId: string }) {
  const { w, money, short, amount, percent, sign } = useLocale();
  const { total } = standing;
  const rows = byChannel(standing.rows);
  const filter = { seller_id: sellerId, from: standing.fiscal_year.first, to: standing.on };
  if (total.goal === null || total.remaining === null)
    return (
      <>
        <EmptyState icon={<IconFlag size={26} aria-hidden />} title={w.myYear.noGoalTitle}>
          {w.myYear.noGoalText(money(total.actual))}
        </EmptyState>
        {total.actual > 0 && (
          <ChannelRows
            rows={rows}
            figure={(one, channel) => (
              <Figure filter={{ ...filter, channel }} of={w.channels[channel]}>
                {amount(one.actual)}
              </Figure>
            )}
          />
        )}
      </>
    );
  return (
    <>
      <p className={style.big} data-testid="remaining">
        <Figure filter={filter} of={w.myYear.title}>
          <CountedNumber value={total.remaining} format={amount} />
        </Figure>{' '}
        <small>{sign}</small>
      </p>
      <p className={style.under}>
        {total.remaining === 0 && <b>{w.myYear.reached} · </b>}
        {w.myYear.soFar(amount(total.actual), money(total.goal), percent(total.attainment ?? 0))}
      </p>
      <Quartet rows={rows} />
      <div className={style.facts}>
        <PacePill pace={total.pace}>
          {total.needed_per_week !== null && total.remaining > 0 && (
            <span title={w.myYear.perWeekLong}>
              {w.myYear.perWeek(short(total.needed_per_week))}
            </span>
          )}
        </PacePill>
        {total.landing !== null && <Landing amount={total.landing} />}
        {total.committed > 0 && (
          <span className="soft">{w.myYear.committed(short(total.committed))}</span>
        )}
      </div>
      <ChannelRows
        rows={rows}
        figure={(one, channel) => (
          <>
            <Figure filter={{ ...filter, channel }} of={w.channels[channel]}>
              {amount(one.remaining ?? one.actual)}
            </Figure>{' '}
            <span className="soft">{one.remaining === null ? w.common.noGoal : w.common.left}</span>
          </>
        )}
      />
    </>
  );
}
