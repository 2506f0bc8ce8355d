// One customer: what it is to us today, its volume by channel this year, and its deals.
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import { useCustomer } from '@/queries/customers';
import { useLatestDeals } from '@/queries/deals';
import { useStanding } from '@/queries/standing';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { EmptyState, Skeleton } from '@/ui/states';
import { coverText } from './Customers';
import { CustomerDialog } from './CustomerDialog';
import { useFiscalYear, useMyself } from './me';
import NotFound from './NotFound';
import { byChannel, ChannelMark } from './parts/channels';
import { DealRows } from './parts/DealRows';
import { Loaded } from './parts/Loaded';
import { Columns, Page, Stack } from './parts/Page';
import { StatusTag } from './parts/StatusTag';
import { channels } from '@/model/channel';
import lists from './parts/lists.module.css';
import facts from './Deal.module.css';

export default function CustomerPage({ id }: { id: string }) {
  const me = useMyself();
  const locale = useLocale();
  const { w, money, amount, day } = locale;
  const year = useFiscalYear();
  const customer = useCustomer(id);
  const standing = useStanding({ by: 'channel', customer_id: id });
  const deals = useLatestDeals({ customer_id: id }, 50);
  const [editing, setEditing] = useState(false);
  if (customer.isError && !customer.data) return <NotFound />;
  if (!customer.data) return <Skeleton tall lines={[50, 100, 100]} />;
  const { data, etag } = customer.data;
  return (
    <Page
      title={data.name}
      lead={
        <>
          <StatusTag status={data.status} /> · {coverText(data, locale)}
        </>
      }
      actions={
        maySign(me) && (
          <>
            <Button
              small
              icon={<IconPencil size={16} aria-hidden />}
              onClick={() => {
                setEditing(true);
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
        <Card title={w.customer.deals}>
          <Loaded query={deals}>
            {({ items, next_cursor }) =>
              items.length > 0 ? (
                <>
                  <DealRows deals={items} showSeller />
                  {next_cursor && <Link href={`/deals?customer_id=${id}`}>{w.myYear.all}</Link>}
                </>
              ) : (
                <EmptyState title={w.customer.noDeals} />
              )
            }
          </Loaded>
        </Card>
        <Stack>
          <Card title={w.customer.history(year.name)}>
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
                          <span className="num">{amount(found[channel]!.actual)}</span>
                        </li>
                      ))}
                    <li className={lists.row}>
                      <b>{w.customer.total}</b>
                      <b className="num">{money(total.actual)}</b>
                    </li>
                  </ul>
                );
              }}
            </Loaded>
          </Card>
          <Card>
            <dl className={facts.facts}>
              {[
                [w.customers.owner, data.owner_seller_name ?? w.customers.noOwner],
                [w.customers.orgNumber, data.org_number],
                [w.customers.externalId, data.external_id],
                [w.customers.lostOn, data.lost_on && day(data.lost_on)],
              ]
                .filter(([, value]) => value)
                .map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
            </dl>
          </Card>
        </Stack>
      </Columns>
      {editing && (
        <CustomerDialog
          customer={data}
          etag={etag}
          onClose={() => {
            setEditing(false);
          }}
        />
      )}
    </Page>
  );
}
