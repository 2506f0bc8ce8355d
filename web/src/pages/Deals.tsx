// Every deal one may see, newest first, narrowed by what the address says.
import { IconFileSearch, IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { mayManage, maySign, newDeal } from '@/actions/places';
import { channels } from '@/model/channel';
import { isDay } from '@/model/day';
import { useDeals } from '@/queries/deals';
import { useSeenSellers } from '@/queries/people';
import { Button, LinkButton } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter, useTyped } from './filter';
import { useMyself } from './me';
import { ChannelName } from './parts/channels';
import { sharesText } from './parts/DealRows';
import { Downloads } from './parts/Downloads';
import { ListCard } from './parts/ListCard';
import { Page } from './parts/Page';
import style from './parts/table.module.css';

const filters = ['q', 'seller_id', 'channel', 'from', 'to', 'customer_id', 'product_id'] as const;

export default function Deals() {
  const me = useMyself();
  const locale = useLocale();
  const { w, amount, near, percent, sign } = locale;
  const { values, set, clear, some } = useFilter(filters);
  const [q, setQ] = useTyped(values.q, (text) => {
    set('q', text);
  });
  const deals = useDeals(values);
  const sellers = useSeenSellers();
  const items = deals.data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Page
      title={w.deals.title}
      actions={
        <>
          {mayManage(me) && (
            <LinkButton small href="/imports">
              {w.start.bring}
            </LinkButton>
          )}
          {items.length > 0 && <Downloads list="deals" query={values} />}
        </>
      }
    >
      <div className={style.filters} role="search">
        <TextField
          type="search"
          label={w.common.search}
          hideLabel
          placeholder={w.deals.search}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
          }}
        />
        {me.user.role !== 'seller' && (
          <SelectField
            label={w.deals.seller}
            hideLabel
            value={values.seller_id}
            options={[
              { value: '', label: `${w.deals.seller}: ${w.common.all.toLowerCase()}` },
              ...sellers.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChoose={(value) => {
              set('seller_id', value);
            }}
          />
        )}
        <SelectField
          label={w.deals.channel}
          hideLabel
          value={values.channel}
          options={[
            { value: '', label: `${w.deals.channel}: ${w.common.all.toLowerCase()}` },
            ...channels.map((one) => ({ value: one, label: w.channels[one] })),
          ]}
          onChoose={(value) => {
            set('channel', value);
          }}
        />
        <DateField
          label={w.deals.from}
          value={values.from}
          max={values.to || undefined}
          onChange={(text) => {
            if (text === '' || isDay(text)) set('from', text);
          }}
        />
        <DateField
          label={w.deals.to}
          value={values.to}
          min={values.from || undefined}
          onChange={(text) => {
            if (text === '' || isDay(text)) set('to', text);
          }}
        />
      </div>
      <ListCard
        query={deals}
        foot={w.deals.shown(items.length, deals.hasNextPage)}
        aside={
          some && (
            <Button weight="bare" small icon={<IconX size={16} aria-hidden />} onClick={clear}>
              {w.deals.clear}
            </Button>
          )
        }
        empty={
          some ? (
            <EmptyState
              icon={<IconFileSearch size={26} aria-hidden />}
              title={w.deals.noMatchTitle}
              action={<Button onClick={clear}>{w.deals.clear}</Button>}
            >
              {w.deals.noMatchText}
            </EmptyState>
          ) : (
            <EmptyState
              icon={<IconFileSearch size={26} aria-hidden />}
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
      >
        {(found) => (
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{w.deals.customer}</th>
                <th scope="col">{w.deals.channel}</th>
                <th scope="col">{w.deals.seller}</th>
                <th scope="col">{w.deals.signed}</th>
                <th scope="col" className={style.amount}>
                  {w.deals.volume}, {sign}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.map((deal) => (
                <tr key={deal.id} className={style.link}>
                  <td>
                    <Link href={`/deals/${deal.id}`} className={style.cover}>
                      {deal.customer_name}
                    </Link>
                    <span className={style.detail}>
                      {deal.lines.length > 1
                        ? w.deals.lines(deal.lines.length)
                        : (deal.lines[0]!.product_name ?? w.deals.noProduct)}
                      {deal.is_void && ` · ${w.deals.isVoid}`}
                    </span>
                  </td>
                  <td>
                    <ChannelName channel={deal.lines[0]!.channel} />
                  </td>
                  <td className={style.wideOnly}>{sharesText(deal, percent)}</td>
                  <td className={style.nowrap}>{near(deal.signed_on)}</td>
                  <td className={`num ${style.amount}`}>
                    <span data-void={deal.is_void || undefined}>
                      {amount(deal.volume_per_year)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
    </Page>
  );
}
