// Monday morning on one page: the company against its goal and its season, who is ahead and behind,
// what was signed since Friday, what ends soon, and the next thing to do.
import { IconCheck, IconFlag, IconPhone, IconTarget } from '@tabler/icons-react';
import { Link } from 'wouter';
import { leads, mayManage, maySign, newDeal } from '@/actions/places';
import { channels, type Channel } from '@/model/channel';
import { lastFriday } from '@/model/day';
import { paceWord } from '@/model/pace';
import { useLatestDeals } from '@/queries/deals';
import { useSellers } from '@/queries/people';
import { useProducts } from '@/queries/products';
import { useStanding, type Standing, type StandingRow } from '@/queries/standing';
import { useRenewals, type Renewal } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { CountedNumber } from '@/ui/CountedNumber';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { useFiscalYear, useMyself } from './me';
import { byChannel, ChannelMark, ChannelRows, PaceBar, Quartet } from './parts/channels';
import { DealRows } from './parts/DealRows';
import { Figure } from './parts/Figure';
import { Landing } from './parts/Landing';
import { Loaded } from './parts/Loaded';
import { PacePill } from './parts/PacePill';
import { Columns, Page, Stack } from './parts/Page';
import { RenewalRows, renewPath } from './parts/RenewalRows';
import { YearChart } from './parts/YearChart';
import lists from './parts/lists.module.css';
import style from './figures.module.css';

export default function Overview() {
  const me = useMyself();
  const { w, day, week, today, money } = useLocale();
  const year = useFiscalYear();
  const since = lastFriday(today);

  const standing = useStanding({ by: 'channel' });
  const months = useStanding({ by: 'month' });
  const bySeller = useStanding({ by: 'seller' });
  const signed = useLatestDeals({ from: since, to: today }, 6);
  const renewals = useRenewals({ days: 60, limit: 6 });
  const anyDeal = useLatestDeals({}, 1);
  const total = standing.data?.total;
  const isNew =
    total !== undefined &&
    (total.goal === null || anyDeal.data?.items.length === 0) &&
    total.deals === 0;

  if (isNew && anyDeal.data)
    return (
      <Page title={w.overview.title} lead={me.user.team_name ?? me.company.name}>
        <GettingStarted hasGoal={total.goal !== null} hasDeal={anyDeal.data.items.length > 0} />
      </Page>
    );

  return (
    <Page
      title={w.overview.title}
      heading={me.user.team_name ?? me.company.name}
      lead={`${day(today, 'weekday')} · ${week(today)}`}
    >
      <Columns kind="wide-narrow">
        <Card
          title={
            me.user.team_name
              ? w.overview.team(me.user.team_name, year.name)
              : w.overview.company(year.name)
          }
          aside={<Link href="/follow-up?by=seller">{w.followUp.open}</Link>}
        >
          <Loaded query={standing} lines={[60, 40]}>
            {(data) => <Company standing={data} />}
          </Loaded>
          <Loaded query={months} lines={[100, 100, 100, 100, 100, 100]}>
            {(data) => <YearChart standing={data} height={300} />}
          </Loaded>
        </Card>
        <Stack>
          <Card title={w.overview.channels}>
            <Loaded query={standing} lines={[100, 100, 100, 100]}>
              {(data) => <Channels standing={data} />}
            </Loaded>
          </Card>
          <Card title={w.overview.next}>
            {standing.data && renewals.data ? (
              <NextThing
                standing={standing.data}
                renewal={renewals.data.items[0] ?? null}
                canSign={maySign(me)}
                manages={mayManage(me)}
              />
            ) : (
              <Skeleton lines={[70, 90]} />
            )}
          </Card>
        </Stack>
      </Columns>
      <Columns kind="three">
        <Card title={w.overview.signedSince(day(since, 'weekday'))}>
          <Loaded query={signed}>
            {({ items }) =>
              items.length > 0 ? (
                <DealRows deals={items} showSeller />
              ) : (
                <p className="soft">{w.overview.nothingSigned}</p>
              )
            }
          </Loaded>
        </Card>
        <Card
          title={
            renewals.data
              ? w.overview.expiring(money(renewals.data.total_volume_per_year))
              : w.myYear.ending
          }
          aside={<Link href="/work-lists/renewal">{w.workLists.title}</Link>}
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
        <Card title={w.overview.sellers}>
          <Loaded query={bySeller}>{(data) => <Sellers rows={data.rows} />}</Loaded>
        </Card>
      </Columns>
    </Page>
  );
}

function Company({ standing }: { standing: Standing }) {
  const me = useMyself();
  const { w, short, percent } = useLocale();
  const { total } = standing;
  const period = { from: standing.fiscal_year.first, to: standing.on };
  return (
    <>
      <div className={style.headline}>
        <p className={`${style.big} ${style.medium}`}>
          <Figure filter={period} of={w.overview.actual}>
            <CountedNumber value={total.actual} format={short} />
          </Figure>{' '}
          <small>
            {total.goal !== null
              ? w.common.of(short(total.goal))
              : leads(me)
                ? w.overview.noGoals
                : w.overview.noBudget}
          </small>
        </p>
        <span>
          <PacePill pace={total.pace}>
            {total.attainment !== null && percent(total.attainment)}
          </PacePill>
        </span>
        {total.landing !== null && <Landing amount={total.landing} />}
      </div>
      <Quartet rows={byChannel(standing.rows)} />
    </>
  );
}

function Channels({ standing }: { standing: Standing }) {
  const { w, short } = useLocale();
  return (
    <ChannelRows
      rows={byChannel(standing.rows)}
      note={{ new_sales: standing.total.goal === null ? undefined : w.overview.rest }}
      figure={(one, channel) => (
        <>
          <Figure
            filter={{ channel, from: standing.fiscal_year.first, to: standing.on }}
            of={w.channels[channel]}
          >
            {short(one.actual)}
          </Figure>{' '}
          {one.goal !== null && <span className="soft">{w.common.of(short(one.goal))}</span>}
        </>
      )}
    />
  );
}

interface NextProps {
  standing: Standing;
  renewal: Renewal | null;
  canSign: boolean;
  manages: boolean;
}

function NextThing({ standing, renewal, canSign, manages }: NextProps) {
  const { w, money, short, near, percent } = useLocale();
  const year = standing.fiscal_year.name;
  const worst = standing.rows
    .filter((row) => row.pace !== null && paceWord(row.pace) === 'behind')
    .sort((a, b) => a.pace! - b.pace!)[0];
  return (
    <ul className={style.next}>
      {renewal && (
        <li>
          <span className={style.step}>
            <IconPhone size={17} aria-hidden />
          </span>
          <div>
            <h3>{w.overview.nextRenew(renewal.customer_name)}</h3>
            <p>{w.overview.nextRenewText(money(renewal.volume_per_year), near(renewal.ends_on))}</p>
          </div>
          {canSign && (
            <LinkButton
              href={renewPath(renewal)}
              small
              label={`${w.overview.renew} ${renewal.customer_name}`}
            >
              {w.overview.renew}
            </LinkButton>
          )}
        </li>
      )}
      {worst ? (
        <li>
          <ChannelMark channel={worst.channel!} />
          <div>
            <h3>{w.overview.nextChannel(w.channels[worst.channel!])}</h3>
            <p>
              {w.overview.nextChannelText(
                short(worst.remaining ?? 0),
                w.pace.sentence('behind', percent(Math.abs(worst.pace! - 1))),
              )}
            </p>
          </div>
        </li>
      ) : standing.total.goal === null ? (
        <li>
          <span className={style.step}>
            <IconTarget size={17} aria-hidden />
          </span>
          <div>
            <h3>{w.overview.nextBudget(year)}</h3>
            <p>{w.overview.nextBudgetText}</p>
          </div>
          {manages && (
            <LinkButton href={`/budget/${year}`} small label={`${w.start.budget} ${year}`}>
              {w.start.budget}
            </LinkButton>
          )}
        </li>
      ) : (
        <li>
          <span className={style.step} data-done>
            <IconFlag size={17} aria-hidden />
          </span>
          <div>
            <h3>{w.overview.nextOnPace}</h3>
            <p>{w.overview.nextOnPaceText}</p>
          </div>
        </li>
      )}
    </ul>
  );
}

function Sellers({ rows }: { rows: StandingRow[] }) {
  const { w, percent, short } = useLocale();
  const sellers = useSellers();
  const known = new Map(sellers.data?.map((seller) => [seller.id, seller]));
  const sorted = [...rows].sort((a, b) => (b.attainment ?? -1) - (a.attainment ?? -1));
  return (
    <ul className={lists.list}>
      {sorted.map((row) => {
        const seller = known.get(row.seller_id!);
        const note = seller?.is_vacant ? w.overview.vacant : seller?.is_kam ? w.overview.kam : null;
        return (
          <li key={row.seller_id}>
            <Link href={`/sellers/${row.seller_id!}`} className={lists.row}>
              <span className={lists.measure}>
                <span>
                  <span className={lists.who}>
                    {row.seller_name} {note && <span className="soft">{note}</span>}
                  </span>
                  <span className="num">
                    {row.attainment === null ? short(row.actual) : percent(row.attainment)}
                  </span>
                </span>
                <PaceBar figures={row} />
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

// An empty company is never an empty page: it says what to do next.
function GettingStarted({ hasGoal, hasDeal }: { hasGoal: boolean; hasDeal: boolean }) {
  const me = useMyself();
  const { w } = useLocale();
  const year = useFiscalYear();
  const sellers = useSellers();
  const products = useProducts();
  const steps = [
    {
      title: w.start.sellers,
      text: w.start.sellersText,
      done: (sellers.data?.length ?? 0) > 0,
      path: '/settings/people',
    },
    {
      title: w.start.products,
      text: w.start.productsText,
      done: (products.data?.length ?? 0) > 0,
      path: '/settings/products',
    },
    {
      title: w.start.budget,
      text: w.start.budgetText,
      done: hasGoal,
      path: `/budget/${year.name}`,
    },
    { title: w.start.deal, text: w.start.dealText, done: hasDeal, path: newDeal.path },
  ];
  const next = steps.find((step) => !step.done);
  return (
    <Card>
      <h2 style={{ fontSize: 20, color: 'var(--ink)' }}>{w.start.title}</h2>
      <p className="soft">{mayManage(me) ? w.start.text : w.start.waiting}</p>
      {mayManage(me) && (
        <ol className={style.steps}>
          {steps.map((step, at) => (
            <li key={step.path}>
              <span className={style.step} data-done={step.done || undefined}>
                {step.done ? <IconCheck size={18} aria-label={w.start.done} /> : at + 1}
              </span>
              <div>
                <h3>{step.title}</h3>
                <p className="soft">{step.text}</p>
              </div>
              <LinkButton
                href={step.path}
                small
                weight={step === next ? 'main' : 'quiet'}
                label={step.title}
              >
                {step.done ? w.common.open : w.common.add}
              </LinkButton>
            </li>
          ))}
        </ol>
      )}
      {mayManage(me) && (
        <p className={`soft ${style.history}`}>
          {w.start.history} <Link href="/imports">{w.start.bring}</Link>
        </p>
      )}
      <Quartet rows={Object.fromEntries(channels.map((c: Channel) => [c, emptyFigures]))} tall />
    </Card>
  );
}

const emptyFigures = {
  actual: 0,
  committed: 0,
  expected_later: 0,
  goal: 1,
  remaining: 1,
  attainment: 0,
  expected: null,
  pace: null,
  landing: null,
  needed_per_week: null,
  needed_per_month: null,
  deals: 0,
};
