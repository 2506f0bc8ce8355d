// Passive and lost customers, by the volume they used to buy.
import { IconMoodSmile } from '@tabler/icons-react';
import { Link } from 'wouter';
import { maySign } from '@/actions/places';
import { useWinBack, type WinBack as Lost } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import { ListCard } from '../parts/ListCard';
import { SellerSelect } from '../parts/SellerSelect';
import { StatusTag } from '../parts/StatusTag';
import table from '../parts/table.module.css';
import style from './WorkLists.module.css';

function winBackPath(customer: Lost): string {
  const most = customer.bought[0];
  const known = {
    customer_id: customer.customer_id,
    ...(most?.product_id && { product_id: most.product_id }),
    ...(most && { volume_per_year: String(most.volume_per_year) }),
  };
  return `/deals/new?${new URLSearchParams(known).toString()}`;
}

export default function WinBack() {
  const me = useMyself();
  const { w, amount, near, money, sign } = useLocale();
  const words = w.workLists.winBack;
  const { values, set } = useFilter(['seller_id'] as const);
  const list = useWinBack(values);
  const first = list.data?.pages[0];
  return (
    <>
      <div className={style.bar}>
        <SellerSelect
          value={values.seller_id}
          onChoose={(value) => {
            set('seller_id', value);
          }}
        />
      </div>
      <ListCard
        query={list}
        foot={first && words.total(money(first.total_used_to_buy))}
        empty={
          <EmptyState
            icon={<IconMoodSmile size={26} aria-hidden />}
            title={words.emptyTitle}
            action={<LinkButton href="/work-lists/renewal">{w.channels.renewal}</LinkButton>}
          >
            {words.emptyText}
          </EmptyState>
        }
      >
        {(items) => (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{w.deals.customer}</th>
                <th scope="col">{words.bought}</th>
                <th scope="col">{w.customers.owner}</th>
                <th scope="col" className={table.amount}>
                  {words.usedToBuy}, {sign}
                </th>
                <th scope="col">
                  <span className="hidden">{w.workLists.newDeal}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.customer_id}>
                  <td>
                    <Link href={`/customers/${one.customer_id}`}>{one.customer_name}</Link>{' '}
                    <StatusTag status={one.status} />
                    <span className={table.detail}>{one.why}</span>
                  </td>
                  <td className={table.full}>
                    {one.bought
                      .slice(0, 3)
                      .map((line) => line.product_name ?? w.deals.noProduct)
                      .join(', ')}
                    {one.bought[0] && (
                      <span className={style.share}>
                        {words.lastOn(near(one.bought[0].last_on))}
                      </span>
                    )}
                  </td>
                  <td className={table.wideOnly}>{one.owner_seller_name}</td>
                  <td className={`num ${table.amount}`}>{amount(one.used_to_buy)}</td>
                  <td className={table.action}>
                    {maySign(me) && (
                      <LinkButton
                        href={winBackPath(one)}
                        small
                        label={w.workLists.newDealWith(one.customer_name)}
                      >
                        {w.workLists.newDeal}
                      </LinkButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
    </>
  );
}
