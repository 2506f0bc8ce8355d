// Everyone who buys, has bought or may buy.
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { mayManage, maySign, seesCompany } from '@/actions/places';
import { useCustomers, type Customer, type CustomerStatus } from '@/queries/customers';
import { useSellers } from '@/queries/people';
import { Button, LinkButton } from '@/ui/Button';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale, type Locale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { CustomerDialog } from './CustomerDialog';
import { useFilter, useTyped } from './filter';
import { useMyself } from './me';
import { Downloads } from './parts/Downloads';
import { ListCard } from './parts/ListCard';
import { Page } from './parts/Page';
import { StatusTag } from './parts/StatusTag';
import style from './parts/table.module.css';

const filters = ['q', 'status', 'owner_seller_id'] as const;

export function coverText(customer: Customer, { w, near, today }: Locale): string {
  if (customer.lost_on && customer.status === 'lost')
    return w.customers.lostSince(near(customer.lost_on));
  if (customer.status === 'prospect') return w.customers.neverBought;
  if (!customer.active_until) return w.customers.activeForever;
  return customer.active_until >= today
    ? w.customers.activeUntil(near(customer.active_until))
    : w.customers.wasActiveUntil(near(customer.active_until));
}

export default function Customers() {
  const me = useMyself();
  const locale = useLocale();
  const { w } = locale;
  const { values, set, clear, some } = useFilter(filters);
  const [q, setQ] = useTyped(values.q, (text) => {
    set('q', text);
  });
  const customers = useCustomers({ ...values, status: values.status as CustomerStatus | '' });
  const sellers = useSellers();
  const [adding, setAdding] = useState(false);
  const items = customers.data?.pages.flatMap((page) => page.items) ?? [];
  const addButton = maySign(me) && (
    <Button
      icon={<IconPlus size={17} aria-hidden />}
      small
      onClick={() => {
        setAdding(true);
      }}
    >
      {w.customers.add}
    </Button>
  );
  return (
    <Page
      title={w.customers.title}
      actions={
        <>
          {mayManage(me) && items.length > 1 && (
            <LinkButton href="/customers/duplicates" small weight="bare">
              {w.duplicates.link}
            </LinkButton>
          )}
          {seesCompany(me) && items.length > 0 && <Downloads list="customers" />}
          {addButton}
        </>
      }
    >
      <div className={style.filters} role="search">
        <TextField
          type="search"
          label={w.common.search}
          hideLabel
          placeholder={w.customers.search}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
          }}
        />
        <SelectField
          label={w.customers.status}
          hideLabel
          value={values.status}
          options={[
            { value: '', label: `${w.customers.status}: ${w.common.all.toLowerCase()}` },
            ...(['active', 'passive', 'lost', 'prospect'] as const).map((one) => ({
              value: one,
              label: w.statuses[one],
            })),
          ]}
          onChoose={(value) => {
            set('status', value);
          }}
        />
        <SelectField
          label={w.customers.owner}
          hideLabel
          value={values.owner_seller_id}
          options={[
            { value: '', label: `${w.customers.owner}: ${w.common.all.toLowerCase()}` },
            ...(sellers.data ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
          onChoose={(value) => {
            set('owner_seller_id', value);
          }}
        />
      </div>
      <ListCard
        query={customers}
        foot={w.customers.shown(items.length, customers.hasNextPage)}
        empty={
          <EmptyState
            icon={<IconBuildingStore size={26} aria-hidden />}
            title={some ? w.customers.noMatchTitle : w.customers.emptyTitle}
            action={some ? <Button onClick={clear}>{w.deals.clear}</Button> : addButton}
          >
            {some ? w.customers.noMatchText : w.customers.emptyText}
          </EmptyState>
        }
      >
        {(found) => (
          <table className={style.table}>
            <thead>
              <tr>
                <th scope="col">{w.deals.customer}</th>
                <th scope="col">{w.customers.status}</th>
                <th scope="col">{w.customers.owner}</th>
                <th scope="col">{w.customers.orgNumber}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((customer) => (
                <tr key={customer.id} className={style.link}>
                  <td>
                    <Link href={`/customers/${customer.id}`} className={style.cover}>
                      {customer.name}
                    </Link>
                    <span className={style.detail}>{coverText(customer, locale)}</span>
                  </td>
                  <td>
                    <StatusTag status={customer.status} />
                  </td>
                  <td className={style.wideOnly}>
                    {customer.owner_seller_name ?? (
                      <span className="soft">{w.customers.noOwner}</span>
                    )}
                  </td>
                  <td className={`num ${style.wideOnly}`}>{customer.org_number}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {adding && (
        <CustomerDialog
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Page>
  );
}
