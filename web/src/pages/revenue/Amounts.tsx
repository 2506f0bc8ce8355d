// The amounts behind a figure of revenue, one by one, with their sum. The address says which; every figure on the
// page of revenue links here.
import { seesCompany } from '@/actions/places';
import { IconListDetails, IconPrinter, IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { addressOf } from '@/model/address';
import { monthsOf } from '@/model/curve';
import { currencyOf, formatMoney } from '@/model/money';
import { daysWithin, revenueFilters, revenuePath } from '@/model/revenue-filter';
import { revenueWords } from '@/model/words/revenue';
import { useCustomer } from '@/queries/customers';
import { useSeenSellers } from '@/queries/people';
import { useAmounts, useRevenue, type RevenueEntry } from '@/queries/revenue';
import { Button, LinkButton } from '@/ui/Button';
import { CheckField, SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useFiscalYear, useMyself } from '../me';
import { ListCard } from '../parts/ListCard';
import { Page } from '../parts/Page';
import entries from '../Entries.module.css';
import table from '../parts/table.module.css';
import style from './revenue.module.css';

const notAssigned = 'not_assigned';
const noCustomer = 'no_customer';

export default function Amounts() {
  const me = useMyself();
  const { w, day, sign } = useLocale();
  const r = useWords(revenueWords);
  const current = useFiscalYear();
  const { values, set, clear } = useFilter(revenueFilters);
  const years = me.company.all_fiscal_years;
  const year = years.find((one) => one.name === values.fiscal_year) ?? current;
  const months = monthsOf(year.first, year.last);
  const month = months.includes(values.month) ? values.month : '';
  const { customer_id, kam_id, only, show } = values;
  const question = { ...daysWithin(year, month), customer_id, kam_id };
  const amounts = useAmounts({ ...question, only, show });
  const sellers = useSeenSellers();
  const shown = amounts.data?.pages.reduce((count, page) => count + page.items.length, 0) ?? 0;
  const some = revenueFilters.some((name) => name !== 'fiscal_year' && values[name] !== '');
  return (
    <Page
      title={r.amountsTitle}
      heading={`${w.revenue.title} ${month ? day(month, 'monthYear') : year.name}`}
      lead={r.amountsLead}
      actions={
        <>
          {some && (
            <Button small weight="bare" icon={<IconX size={16} aria-hidden />} onClick={clear}>
              {w.deals.clear}
            </Button>
          )}
          <Button
            small
            icon={<IconPrinter size={17} aria-hidden />}
            onClick={() => {
              window.print();
            }}
          >
            {r.print}
          </Button>
          <LinkButton
            small
            href={addressOf('/revenue/matching', ['fiscal_year', 'customer_id', 'only'], {
              fiscal_year: year.name === current.name ? '' : year.name,
              customer_id,
              only: 'all',
            })}
          >
            {r.matching}
          </LinkButton>
          <LinkButton small href={revenuePath(year.name === current.name ? '' : year.name)}>
            {w.revenue.title}
          </LinkButton>
        </>
      }
    >
      <div className={style.filters} role="search">
        <SelectField
          label={r.year}
          value={year.name}
          options={years
            .filter((one) => one.first <= me.company.today)
            .map((one) => ({ value: one.name, label: one.name }))}
          onChoose={(value) => {
            set('fiscal_year', value);
            set('month', '');
          }}
        />
        <SelectField
          label={r.month}
          value={month}
          options={[
            { value: '', label: r.wholeYearOption },
            ...months.map((one) => ({ value: one, label: day(one, 'monthYear') })),
          ]}
          onChoose={(value) => {
            set('month', value);
          }}
        />
        {me.user.role !== 'seller' && (
          <SelectField
            label={r.kam}
            value={only === notAssigned ? notAssigned : kam_id}
            options={[
              { value: '', label: r.allKams },
              ...(seesCompany(me) ? [{ value: notAssigned, label: r.notAssigned }] : []),
              ...sellers.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChoose={(value) => {
              set('only', value === notAssigned ? notAssigned : '');
              set('kam_id', value === notAssigned ? '' : value);
            }}
          />
        )}
        <CheckField
          label={r.alsoTakenBack}
          checked={show === 'all'}
          onChange={(event) => {
            set('show', event.target.checked ? 'all' : '');
          }}
        />
      </div>
      <Narrowed
        customerId={customer_id}
        only={only}
        onRemove={(name) => {
          set(name, '');
        }}
      />
      <Sum question={question} only={only} />
      <ListCard
        query={amounts}
        foot={r.count(shown, amounts.hasNextPage)}
        empty={
          <EmptyState
            icon={<IconListDetails size={26} aria-hidden />}
            title={r.noAmountsTitle}
            action={some && <Button onClick={clear}>{w.deals.clear}</Button>}
          >
            {r.noAmountsText}
          </EmptyState>
        }
      >
        {(items) => (
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{r.customer}</th>
                <th scope="col">{r.on}</th>
                <th scope="col">{r.kam}</th>
                <th scope="col" className={table.wideOnly}>
                  {r.seq}
                </th>
                <th scope="col" className={table.amount}>
                  {r.amount}, {sign}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <Row key={entry.seq} entry={entry} />
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
    </Page>
  );
}

function Row({ entry }: { entry: RevenueEntry }) {
  const { amount, day } = useLocale();
  const r = useWords(revenueWords);
  return (
    <tr>
      <td>
        {entry.customer_id ? (
          <Link href={`/customers/${entry.customer_id}`}>{entry.customer_name}</Link>
        ) : (
          <span className="soft">{r.noCustomer}</span>
        )}
        <span className={table.detail}>
          <Told entry={entry} />
        </span>
      </td>
      <td className={table.nowrap}>{day(entry.on)}</td>
      <td>{entry.kam_name ?? <span className="soft">{r.notAssigned}</span>}</td>
      <td className={`num ${table.wideOnly}`}>{entry.seq}</td>
      <td className={`num ${table.amount}`}>
        <span data-void={entry.reversed_by_seq !== null || undefined}>
          {amount(entry.amount, true)}
        </span>
      </td>
    </tr>
  );
}

// What the document says beside the amount.
function Told({ entry }: { entry: RevenueEntry }) {
  const { day, language } = useLocale();
  const r = useWords(revenueWords);
  const { document, period_first: first, period_last: last, currency } = entry;
  return [
    document &&
      (entry.source === 'books'
        ? r.voucher(document)
        : entry.is_credit
          ? r.credit(document)
          : r.invoice(document)),
    !document && r.sources[entry.source],
    entry.account && r.ofAccount(entry.account),
    entry.product_name,
    entry.contract && r.contract(entry.contract),
    first && last && r.period(day(first), day(last)),
    currency &&
      r.inCurrency(
        formatMoney(entry.amount_in_currency ?? 0, currencyOf(currency), language, true),
        entry.rate ?? '',
      ),
    entry.reverses_seq && r.reverses(entry.reverses_seq),
    entry.reversed_by_seq && r.reversedBy(entry.reversed_by_seq),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface SumProps {
  question: { from: string; to: string; customer_id: string; kam_id: string };
  only: string;
}

function Sum({ question, only }: SumProps) {
  const { money } = useLocale();
  const r = useWords(revenueWords);
  const revenue = useRevenue({ ...question, by: 'customer' }).data;
  if (!revenue) return null;
  const sum =
    only === notAssigned
      ? revenue.not_assigned.amount
      : only === noCustomer
        ? (revenue.rows.find((row) => row.customer_id === null)?.amount ?? 0)
        : revenue.total.amount;
  return (
    <p className={entries.sum}>
      <span className="soft">{r.sum}</span>{' '}
      <b className="num" data-testid="amounts-sum">
        {money(sum, true)}
      </b>
    </p>
  );
}

interface NarrowedProps {
  customerId: string;
  only: string;
  onRemove: (name: 'customer_id' | 'only') => void;
}

// What else it is narrowed to, in its name; each may be taken away.
function Narrowed({ customerId, only, onRemove }: NarrowedProps) {
  const { w } = useLocale();
  const r = useWords(revenueWords);
  const customer = useCustomer(customerId || null);
  const named = [
    customerId && (['customer_id', customer.data?.data.name ?? '…'] as const),
    only === noCustomer && (['only', r.noCustomer] as const),
  ].filter((one) => one !== false && one !== '');
  if (named.length === 0) return null;
  return (
    <ul className={entries.chips}>
      {named.map(([name, text]) => (
        <li key={name}>
          {text}
          <button
            type="button"
            aria-label={w.entries.only(text)}
            onClick={() => {
              onRemove(name);
            }}
          >
            <IconX size={15} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
