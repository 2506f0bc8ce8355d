// What a file of revenue comes to, by month, by whoever answers for it, and by customer: to be held against one's
// own report.
import { useMyself } from '../me';
import { revenuePath } from '@/model/revenue-filter';
import { importRevenueWords } from '@/model/words/import-revenue';
import type { Import, ImportReport } from '@/queries/imports';
import { LinkButton } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import style from './imports.module.css';
import own from './revenue.module.css';

const namesShown = 12;

export type ImportedRevenue = NonNullable<ImportReport['revenue']>;

export function RevenueSums({ revenue }: { revenue: ImportedRevenue }) {
  const { amount, day, sign } = useLocale();
  const r = useWords(importRevenueWords);
  // Where nothing was before, what is after is what is in the file.
  const was = revenue.months.some((one) => one.before !== 0);
  return (
    <div className={`${style.sums} ${own.sums}`}>
      <table className={style.sum}>
        <thead>
          <tr>
            <th scope="col">{r.month}</th>
            <th scope="col">
              {r.inFile}, {sign}
            </th>
            {was && <th scope="col">{r.before}</th>}
            {was && <th scope="col">{r.after}</th>}
          </tr>
        </thead>
        <tbody>
          {revenue.months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{day(one.month, 'monthYear')}</th>
              <td className="num">{amount(one.in_file)}</td>
              {was && <td className="num soft">{amount(one.before)}</td>}
              {was && <td className="num">{amount(one.after)}</td>}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{r.sum}</th>
            <td className="num">{amount(revenue.total)}</td>
            {was && <td colSpan={2} />}
          </tr>
        </tfoot>
      </table>
      <Names
        head={r.kam}
        rows={revenue.kams}
        count={revenue.kams.length}
        last={[r.notAssigned, revenue.not_assigned]}
        total={revenue.total}
      />
      <Names
        head={r.customer}
        rows={revenue.customers}
        count={revenue.customer_count}
        last={revenue.of_no_customer === 0 ? null : [r.noCustomer, revenue.of_no_customer]}
        total={revenue.total}
      />
    </div>
  );
}

interface NamesProps {
  head: string;
  rows: ImportedRevenue['customers'];
  count: number;
  last: [string, number] | null;
  total: number;
}

function Names({ head, rows, count, last, total }: NamesProps) {
  const { w, amount, sign } = useLocale();
  const r = useWords(importRevenueWords);
  const shown = rows.slice(0, namesShown);
  return (
    <div>
      <table className={style.sum}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">
              {r.amount}, {sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.name}>
              <th scope="row">{one.name}</th>
              <td className="num">{amount(one.amount)}</td>
            </tr>
          ))}
          {count > shown.length && (
            <tr>
              <th scope="row" className="soft">
                {w.imports.more(count - shown.length)}
              </th>
              <td />
            </tr>
          )}
          {last && (
            <tr>
              <th scope="row">
                <b>{last[0]}</b>
              </th>
              <td className="num">{amount(last[1])}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{r.sum}</th>
            <td className="num">{amount(total)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

// The page of revenue, in the year that the file ends in.
export function ToRevenue({ known }: { known: Import }) {
  const me = useMyself();
  const r = useWords(importRevenueWords);
  const last = known.report?.revenue?.months.at(-1)?.month;
  const year = me.company.all_fiscal_years.find(
    (one) => last && one.first.slice(0, 7) <= last && last <= one.last.slice(0, 7),
  );
  return (
    <LinkButton href={revenuePath(year?.name ?? last?.slice(0, 4) ?? '')} weight="main">
      {r.toRevenue}
    </LinkButton>
  );
}
