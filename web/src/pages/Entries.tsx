// The ledger: the entries behind any figure, with their sum. The address says which; every figure on every
// page links here.
import { IconListDetails, IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { maySign, newDeal } from '@/actions/places';
import { channels } from '@/model/channel';
import { isDay } from '@/model/day';
import { entryFilters } from '@/model/entry-filter';
import { useCustomer } from '@/queries/customers';
import { useDeal } from '@/queries/deals';
import { useEntries } from '@/queries/entries';
import { useSeenSellers, useTeams } from '@/queries/people';
import { useProducts } from '@/queries/products';
import { Button, LinkButton } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from './filter';
import { useMyself } from './me';
import { ChannelName } from './parts/channels';
import { Downloads } from './parts/Downloads';
import { ListCard } from './parts/ListCard';
import { Page } from './parts/Page';
import style from './parts/table.module.css';
import own from './Entries.module.css';

export default function Entries() {
  const me = useMyself();
  const { w, amount, money, day, today, sign } = useLocale();
  const { values, set, clear, some } = useFilter(entryFilters);
  const entries = useEntries(values);
  const sellers = useSeenSellers();
  const first = entries.data?.pages[0];
  const shown = entries.data?.pages.reduce((count, page) => count + page.items.length, 0) ?? 0;
  return (
    <Page
      title={w.entries.title}
      lead={w.entries.lead}
      actions={
        <>
          {some && (
            <Button small weight="bare" icon={<IconX size={16} aria-hidden />} onClick={clear}>
              {w.deals.clear}
            </Button>
          )}
          <Downloads list="entries" query={values} />
        </>
      }
    >
      <div className={style.filters} role="search">
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
        {me.user.role !== 'seller' && (
          <SelectField
            label={w.deals.seller}
            value={values.seller_id}
            options={[
              { value: '', label: w.workLists.all },
              ...sellers.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChoose={(value) => {
              set('seller_id', value);
            }}
          />
        )}
        <SelectField
          label={w.deals.channel}
          value={values.channel}
          options={[
            { value: '', label: w.common.all },
            ...channels.map((one) => ({ value: one, label: w.channels[one] })),
          ]}
          onChoose={(value) => {
            set('channel', value);
          }}
        />
      </div>
      <Narrowed values={values} onRemove={set} />
      {first && first.total_count > 0 && (
        <p className={own.sum}>
          <span className="soft">{w.entries.sum}</span>{' '}
          <b className="num" data-testid="entries-sum">
            {money(first.total_amount, true)}
          </b>
        </p>
      )}
      <ListCard
        query={entries}
        foot={first && w.entries.count(first.total_count, shown)}
        empty={
          <EmptyState
            icon={<IconListDetails size={26} aria-hidden />}
            title={w.entries.emptyTitle}
            action={
              some ? (
                <Button onClick={clear}>{w.deals.clear}</Button>
              ) : (
                maySign(me) && (
                  <LinkButton href={newDeal.path} weight="main">
                    {w.nav.newDeal}
                  </LinkButton>
                )
              )
            }
          >
            {some ? w.entries.emptyText : w.entries.emptyCompany}
          </EmptyState>
        }
      >
        {(items) => (
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{w.deals.customer}</th>
                <th scope="col">{w.entries.on}</th>
                <th scope="col">{w.deals.channel}</th>
                <th scope="col">{w.deals.seller}</th>
                <th scope="col">{w.entries.seq}</th>
                <th scope="col" className={style.amount}>
                  {w.entries.amount}, {sign}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <tr key={entry.seq} className={style.link}>
                  <td>
                    <Link href={`/deals/${entry.deal_id}`} className={style.cover}>
                      {entry.customer_name}
                    </Link>
                    <span className={style.detail}>
                      {[
                        entry.product_name ?? w.deals.noProduct,
                        entry.contract_year > 0 && w.entries.contractYear(entry.contract_year + 1),
                        entry.reverses !== null && w.entries.reverses(entry.reverses),
                        entry.reversed_by !== null && w.entries.reversedBy(entry.reversed_by),
                        entry.notice_day &&
                          entry.notice_day >= today &&
                          w.deal.expectedUntil(day(entry.notice_day)),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </td>
                  <td className={style.nowrap}>{day(entry.on)}</td>
                  <td>
                    <ChannelName channel={entry.channel} />
                  </td>
                  <td>{entry.seller_name}</td>
                  <td className={`num ${style.wideOnly}`}>{entry.seq}</td>
                  <td className={`num ${style.amount}`}>
                    <span data-void={entry.reversed_by !== null || undefined}>
                      {amount(entry.amount, true)}
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

interface NarrowedProps {
  values: Record<(typeof entryFilters)[number], string>;
  onRemove: (name: (typeof entryFilters)[number], value: string) => void;
}

// What else it is narrowed to, in its name; each may be taken away.
function Narrowed({ values, onRemove }: NarrowedProps) {
  const { w } = useLocale();
  const customer = useCustomer(values.customer_id || null);
  const deal = useDeal(values.deal_id || null);
  const products = useProducts();
  const teams = useTeams();
  const named = [
    ['customer_id', w.deals.customer, customer.data?.data.name],
    [
      'product_id',
      w.deals.product,
      products.data?.find((one) => one.id === values.product_id)?.name,
    ],
    ['team_id', w.entries.team, teams.data?.find((one) => one.id === values.team_id)?.name],
    ['deal_id', w.entries.deal, deal.data?.data.customer_name],
  ] as const;
  const given = named.filter(([name]) => values[name] !== '');
  if (given.length === 0) return null;
  return (
    <ul className={own.chips}>
      {given.map(([name, label, value]) => (
        <li key={name}>
          <span className="soft">{label}</span> {value ?? '…'}
          <button
            type="button"
            aria-label={w.entries.only(value ?? label)}
            onClick={() => {
              onRemove(name, '');
            }}
          >
            <IconX size={15} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
