// Contracts that end within 30, 60 or 90 days, or in the year that a budget asks about, the largest first, with
// the last day to give notice.
import { IconCalendar, IconCalendarCheck } from '@tabler/icons-react';
import { Link, useSearchParams } from 'wouter';
import { maySign } from '@/actions/places';
import { addressOf } from '@/model/address';
import { useRenewalList } from '@/queries/workLists';
import { LinkButton } from '@/ui/Button';
import { Segmented } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import { ListCard } from '../parts/ListCard';
import { renewPath } from '../parts/RenewalRows';
import { SellerSelect } from '../parts/SellerSelect';
import table from '../parts/table.module.css';
import style from './WorkLists.module.css';

const spans = ['30', '60', '90'] as const;

export default function Renewals() {
  const me = useMyself();
  const { w, amount, short, near, sign, money, percent } = useLocale();
  const [, setParams] = useSearchParams();
  const words = w.workLists.renewals;
  const { values, set } = useFilter(['days', 'year', 'seller_id'] as const);
  const year = me.company.all_fiscal_years.find(({ name }) => name === values.year)?.name;
  const days = spans.find((one) => one === values.days) ?? '60';
  const renewals = useRenewalList({
    ...(year ? { fiscal_year: year } : { days: Number(days) }),
    seller_id: values.seller_id,
  });
  const first = renewals.data?.pages[0];
  return (
    <>
      <div className={style.bar}>
        <Segmented<string>
          label={words.ends}
          hideLabel
          name="days"
          value={year ?? days}
          options={[...spans, ...(year ? [year] : [])].map((span) => {
            const within = first?.within.find((one) => String(one.days) === span);
            return {
              value: span,
              label: (
                <span className={style.spanLabel}>
                  {span === year ? words.inYear(year) : words.within(Number(span))}
                  {(within ?? (span === year && first)) && (
                    <small className={style.within}>
                      {short(within?.volume_per_year ?? first!.total_volume_per_year)}
                    </small>
                  )}
                </span>
              ),
            };
          })}
          onChoose={(value) => {
            setParams(
              (was) => {
                const next = new URLSearchParams(was);
                next.delete('year');
                next.set(value === year ? 'year' : 'days', value);
                return next;
              },
              { replace: true },
            );
          }}
        />
        <SellerSelect
          value={values.seller_id}
          onChoose={(value) => {
            set('seller_id', value);
          }}
        />
        <LinkButton
          href={addressOf('/calendar', ['seller_id'], values)}
          icon={<IconCalendar size={17} aria-hidden />}
        >
          {w.nav.calendar}
        </LinkButton>
      </div>
      <ListCard
        query={renewals}
        foot={first && `${w.entries.sum}: ${money(first.total_volume_per_year)}`}
        empty={
          <EmptyState
            icon={<IconCalendarCheck size={26} aria-hidden />}
            title={year ? words.emptyYear(year) : words.emptyTitle(Number(days))}
            action={<LinkButton href="/work-lists/cross_sell">{w.channels.cross_sell}</LinkButton>}
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
                <th scope="col">{words.ends}</th>
                <th scope="col">{words.notice}</th>
                <th scope="col">{w.deals.seller}</th>
                <th scope="col" className={table.amount}>
                  {words.volume}, {sign}
                </th>
                <th scope="col">
                  <span className="hidden">{w.overview.renew}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.line_id}>
                  <td>
                    <Link href={`/deals/${one.deal_id}`}>{one.customer_name}</Link>
                    <span className={table.detail}>{one.product_name ?? w.deals.noProduct}</span>
                  </td>
                  <td className={table.full}>
                    {near(one.ends_on)}{' '}
                    <span className="soft">{words.daysLeft(one.days_left)}</span>
                  </td>
                  <td className={one.notice_by === null ? table.wideOnly : table.full}>
                    {one.notice_by === null || one.notice_days_left === null ? (
                      <span className="soft">{words.noClause}</span>
                    ) : one.notice_days_left < 0 ? (
                      <span className="soft">
                        {near(one.notice_by)} {words.noticePassed}
                      </span>
                    ) : (
                      <span className={one.notice_days_left <= 14 ? style.soon : undefined}>
                        {near(one.notice_by)} {words.daysLeft(one.notice_days_left)}
                      </span>
                    )}
                  </td>
                  <td className={table.wideOnly}>
                    {one.sellers
                      .map((share) =>
                        one.sellers.length > 1
                          ? `${share.seller_name} ${percent(share.basis_points / 10_000)}`
                          : share.seller_name,
                      )
                      .join(', ')}
                  </td>
                  <td className={`num ${table.amount}`}>{amount(one.volume_per_year)}</td>
                  <td className={table.action}>
                    {maySign(me) && (
                      <LinkButton
                        href={renewPath(one)}
                        small
                        label={`${w.overview.renew} ${one.customer_name}`}
                      >
                        {w.overview.renew}
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
