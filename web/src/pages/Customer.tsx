// One customer: what it is to us today and why, which contracts run, what it has bought and what it never has;
// and the way to mark it lost, or to say that it is the same as another.
import { IconArrowsJoin, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { useUnmergeCustomer } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import { mayManage, maySign } from '@/actions/places';
import { channels } from '@/model/channel';
import { entriesPath } from '@/model/entry-filter';
import { useCustomer, type Customer } from '@/queries/customers';
import { useLatestDeals, type Deal, type DealLine } from '@/queries/deals';
import { useStanding } from '@/queries/standing';
import { useCrossSell } from '@/queries/workLists';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice, Skeleton } from '@/ui/states';
import { useFiscalYear, useMyself } from './me';
import NotFound from './NotFound';
import { byChannel, ChannelMark } from './parts/channels';
import { DealRows } from './parts/DealRows';
import { Figure } from './parts/Figure';
import { Loaded } from './parts/Loaded';
import { Columns, Page, Stack } from './parts/Page';
import { renewPath } from './parts/RenewalRows';
import { StatusTag } from './parts/StatusTag';
import { crossSellPath } from './worklists/crossSellPath';
import lists from './parts/lists.module.css';
import facts from './Deal.module.css';

// Asked for when somebody presses.
const CustomerDialog = lazy(() =>
  import('./CustomerDialog').then((module) => ({ default: module.CustomerDialog })),
);
const LostDialog = lazy(() =>
  import('./CustomerDialogs').then((module) => ({ default: module.LostDialog })),
);
const MergeDialog = lazy(() =>
  import('./CustomerDialogs').then((module) => ({ default: module.MergeDialog })),
);
// What stands beside comes after the page itself.
const CustomerRevenue = lazy(() => import('./revenue/CustomerRevenue'));
const CustomerScores = lazy(() => import('./kam/CustomerScores'));

export default function CustomerPage({ id }: { id: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const customer = useCustomer(id);
  const deals = useLatestDeals({ customer_id: id }, 100);
  const [asked, setAsked] = useState<'edit' | 'lost' | 'merge' | null>(null);
  if (customer.isError && !customer.data) return <NotFound />;
  if (!customer.data) return <Skeleton tall lines={[50, 100, 100]} />;
  const { data, etag } = customer.data;
  const close = () => {
    setAsked(null);
  };
  if (data.merged_into_id) return <Merged customer={data} keptId={data.merged_into_id} />;
  return (
    <Page
      title={data.name}
      lead={
        <>
          <StatusTag status={data.status} /> · {data.status_reason}
        </>
      }
      actions={
        maySign(me) && (
          <>
            <Button
              small
              icon={<IconPencil size={16} aria-hidden />}
              onClick={() => {
                setAsked('edit');
              }}
            >
              {w.common.edit}
            </Button>
            <LinkButton href={`/deals/new?customer_id=${id}`} small weight="main">
              {w.customer.newDeal}
            </LinkButton>
          </>
        )
      }
    >
      <Columns kind="wide-narrow">
        <Stack>
          <Card title={w.customer.running}>
            <Loaded query={deals}>
              {({ items }) => <Running customer={data} deals={items} />}
            </Loaded>
          </Card>
          <WhiteSpace customer={data} />
          <Card title={w.customer.deals}>
            <Loaded query={deals}>
              {({ items, next_cursor }) =>
                items.length > 0 ? (
                  <>
                    <DealRows deals={items} showSeller ofCustomer />
                    {next_cursor && <Link href={`/deals?customer_id=${id}`}>{w.myYear.all}</Link>}
                  </>
                ) : (
                  <EmptyState title={w.customer.noDeals} />
                )
              }
            </Loaded>
          </Card>
        </Stack>
        <Stack>
          <YearByChannel customer={data} />
          <Suspense>
            <CustomerRevenue customer={data} />
            <CustomerScores customer={data} />
          </Suspense>
          <Facts customer={data} onAsk={setAsked} />
        </Stack>
      </Columns>
      <Suspense fallback={null}>
        {asked === 'edit' && <CustomerDialog customer={data} etag={etag} onClose={close} />}
        {asked === 'lost' && <LostDialog customer={data} etag={etag} onClose={close} />}
        {asked === 'merge' && <MergeDialog customer={data} onClose={close} />}
      </Suspense>
    </Page>
  );
}

// It is the same as another: all that it was is there.
function Merged({ customer, keptId }: { customer: Customer; keptId: string }) {
  const { w } = useLocale();
  return (
    <Page title={customer.name} narrow>
      <Card>
        <EmptyState
          icon={<IconArrowsJoin size={26} aria-hidden />}
          title={w.customer.mergedInto}
          action={
            <LinkButton href={`/customers/${keptId}`} weight="main">
              {w.customer.toKept}
            </LinkButton>
          }
        />
      </Card>
    </Page>
  );
}

function Running({ customer, deals }: { customer: Customer; deals: Deal[] }) {
  const me = useMyself();
  const { w, money, today } = useLocale();
  const lines = deals.flatMap((deal) =>
    deal.is_void
      ? []
      : deal.lines
          .filter(
            (line) =>
              !line.is_void &&
              line.term !== 'one_off' &&
              (line.ends_on === null || line.ends_on >= today),
          )
          .map((line) => ({ deal, line })),
  );
  if (lines.length === 0) return <p className="soft">{w.customer.runningNone}</p>;
  const now = lines.filter(({ line }) => line.start <= today);
  return (
    <ul className={lists.list}>
      {now.map((one) => (
        <RunningLine key={one.line.id} {...one} />
      ))}
      {me.user.role !== 'seller' && now.length > 0 && (
        <li className={lists.row}>
          <b>{w.customer.runningSum}</b>
          <b className="num">{money(customer.volume_per_year)}</b>
        </li>
      )}
      {lines
        .filter(({ line }) => line.start > today)
        .map((one) => (
          <RunningLine key={one.line.id} {...one} />
        ))}
    </ul>
  );
}

function RunningLine({ deal, line }: { deal: Deal; line: DealLine }) {
  const me = useMyself();
  const { w, amount, near, today } = useLocale();
  return (
    <li className={lists.sideAction}>
      <Link href={`/deals/${deal.id}`} className={lists.row}>
        <span className={lists.withMark}>
          <ChannelMark channel={line.channel} />
          <span className={lists.who}>
            {line.product_name ?? w.deals.noProduct}
            <span className={lists.detail}>
              {[
                line.start > today && w.customer.begins(near(line.start)),
                line.ends_on ? w.overview.endsOn(near(line.ends_on)) : w.deal.untilNotice,
                line.terminated_on && w.dealChange.terminated(near(line.terminated_on)),
                line.renewed_by_line_id && w.dealChange.renewedBy,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </span>
        <span className="num">{amount(line.volume_per_year)}</span>
      </Link>
      {maySign(me) && line.id && line.term === 'fixed' && !line.renewed_by_line_id && (
        <LinkButton
          href={renewPath({ deal_id: deal.id, line_id: line.id })}
          small
          label={`${w.overview.renew} ${line.product_name ?? w.deals.noProduct}`}
        >
          {w.overview.renew}
        </LinkButton>
      )}
    </li>
  );
}

// What it has never bought, though those alike do.
function WhiteSpace({ customer }: { customer: Customer }) {
  const me = useMyself();
  const { w, amount, percent } = useLocale();
  const whiteSpace = useCrossSell({ customer_id: customer.id }, 20);
  const items = whiteSpace.data?.pages[0]?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={w.customer.whiteSpace}>
      <ul className={lists.list}>
        {items.map((item) => (
          <li key={item.group} className={lists.sideAction}>
            <div className={lists.row}>
              <span className={lists.who}>
                {item.group}
                <span className={lists.detail}>
                  {w.workLists.crossSell.bought(
                    percent(item.bought_by_similar / 10_000),
                    item.similar_customers,
                  )}
                </span>
              </span>
              <span className="num">{amount(item.usual_volume)}</span>
            </div>
            {maySign(me) && (
              <LinkButton
                href={crossSellPath(item)}
                small
                label={`${w.workLists.newDealWith(customer.name)}, ${item.group}`}
              >
                {w.workLists.newDeal}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function YearByChannel({ customer }: { customer: Customer }) {
  const me = useMyself();
  const { w, money, amount } = useLocale();
  const year = useFiscalYear();
  const standing = useStanding({ by: 'channel', customer_id: customer.id });
  const filter = {
    customer_id: customer.id,
    seller_id: me.user.role === 'seller' ? me.user.seller_id : null,
    from: year.first,
    to: me.company.today,
  };
  return (
    <Card
      title={w.customer.history(year.name)}
      aside={<Link href={entriesPath(filter)}>{w.story.allEntries}</Link>}
    >
      <Loaded query={standing}>
        {({ rows, total }) => {
          const found = byChannel(rows);
          return rows.length === 0 ? (
            <p className="soft">{w.customer.none}</p>
          ) : (
            <ul className={lists.list}>
              {channels
                .filter((channel) => found[channel])
                .map((channel) => (
                  <li key={channel} className={lists.row}>
                    <span className={lists.withMark}>
                      <ChannelMark channel={channel} />
                      {w.channels[channel]}
                    </span>
                    <span className="num">
                      <Figure filter={{ ...filter, channel }} of={w.channels[channel]}>
                        {amount(found[channel]!.actual)}
                      </Figure>
                    </span>
                  </li>
                ))}
              <li className={lists.row}>
                <b>{w.customer.total}</b>
                <b className="num">
                  <Figure filter={filter} of={w.customer.total}>
                    {money(total.actual)}
                  </Figure>
                </b>
              </li>
            </ul>
          );
        }}
      </Loaded>
    </Card>
  );
}

interface FactsProps {
  customer: Customer;
  onAsk: (what: 'lost' | 'merge') => void;
}

function Facts({ customer, onAsk }: FactsProps) {
  const me = useMyself();
  const { w, day } = useLocale();
  const unmerge = useUnmergeCustomer();
  const refusal = refusalOf(unmerge.error, w.common.unreachable);
  const known = [
    [w.customers.owner, customer.owner_seller_name ?? w.customers.noOwner],
    [w.customer.coveredUntil, customer.covered_until && day(customer.covered_until)],
    [w.customers.lostOn, customer.lost_on && day(customer.lost_on)],
    [w.customers.orgNumber, customer.org_number],
    [w.customers.externalId, customer.external_id],
  ].filter(([, value]) => value);
  return (
    <Card>
      <dl className={facts.facts}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {customer.former_owners.length > 0 && (
        <div className={facts.beside}>
          <h2>{w.customers.formerOwners}</h2>
          <ul className={lists.list}>
            {customer.former_owners.toReversed().map((one) => (
              <li key={one.until} className={lists.row}>
                <span>{one.seller_name ?? <span className="soft">{w.customers.nobody}</span>}</span>
                <span className="soft">{w.customers.ownerUntil(day(one.until))}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {customer.merged.length > 0 && (
        <div className={facts.beside}>
          <h2>{w.customer.merged}</h2>
          <ul className={lists.list}>
            {customer.merged.map((one) => (
              <li key={one.id} className={lists.row}>
                <span className={lists.who}>
                  {one.name}
                  <span className={lists.detail}>{one.org_number}</span>
                </span>
                {mayManage(me) && (
                  <Button
                    small
                    disabled={unmerge.isPending}
                    aria-label={w.customer.unmergeOf(one.name)}
                    onClick={() => {
                      unmerge.mutate({ kept: customer.id, duplicate: one.id });
                    }}
                  >
                    {w.customer.unmerge}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        </div>
      )}
      {maySign(me) && (
        <div className={facts.below}>
          <Button
            small
            onClick={() => {
              onAsk('lost');
            }}
          >
            {customer.lost_on ? w.customer.unmarkLost : w.customer.markLost}
          </Button>
          {mayManage(me) && (
            <Button
              small
              weight="bare"
              onClick={() => {
                onAsk('merge');
              }}
            >
              {w.customer.merge}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
