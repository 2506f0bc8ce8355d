// To whom it was invoiced, the largest first; and what does not say to whom.
import { useState } from 'react';
import { Link } from 'wouter';
import { revenueWords } from '@/model/words/revenue';
import type { Revenue } from '@/queries/revenue';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import type { Year } from './Revenue';
import { RevenueFigure } from './RevenueFigure';
import style from './revenue.module.css';

const shownFirst = 15;
const shownMore = 50;

interface Props {
  revenue: Revenue;
  year: Year;
  before: string;
}

export function ByCustomer({ revenue, year, before }: Props) {
  const { w, amount, sign } = useLocale();
  const r = useWords(revenueWords);
  const [sought, setSought] = useState('');
  const [most, setMost] = useState(shownFirst);
  const { rows, total } = revenue;
  const nobody = rows.find((row) => row.customer_id === null);
  const wanted = sought.trim().toLowerCase();
  const found = rows
    .filter((row) => row.customer_id && row.customer_name!.toLowerCase().includes(wanted))
    .sort((a, b) => b.amount - a.amount || b.year_before - a.year_before);
  const shown = found.slice(0, most);
  return (
    <Card title={r.byCustomer}>
      {rows.length > shownFirst && (
        <div className={style.search} role="search">
          <TextField
            type="search"
            label={r.search}
            hideLabel
            placeholder={r.search}
            value={sought}
            onChange={(event) => {
              setSought(event.target.value);
              setMost(shownFirst);
            }}
          />
        </div>
      )}
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{r.customer}</th>
            <th scope="col" className={style.wideOnly}>
              {before}
            </th>
            <th scope="col">
              {r.invoiced}, {sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.customer_id}>
              <th scope="row">
                <Link href={`/customers/${row.customer_id!}`}>{row.customer_name}</Link>
              </th>
              <td className={`num soft ${style.wideOnly}`}>{amount(row.year_before)}</td>
              <td className="num">
                <RevenueFigure
                  filter={{ fiscal_year: year.name, customer_id: row.customer_id }}
                  of={row.customer_name!}
                >
                  {amount(row.amount)}
                </RevenueFigure>
              </td>
            </tr>
          ))}
          {shown.length === 0 && wanted && (
            <tr>
              <td colSpan={3} className="soft">
                {r.noMatch}
              </td>
            </tr>
          )}
          {nobody && !wanted && (
            <tr>
              <th scope="row">
                <b>{r.noCustomer}</b>
              </th>
              <td className={`num soft ${style.wideOnly}`}>{amount(nobody.year_before)}</td>
              <td className="num">
                <RevenueFigure
                  filter={{ fiscal_year: year.name, only: 'no_customer' }}
                  of={r.noCustomer}
                >
                  {amount(nobody.amount)}
                </RevenueFigure>
              </td>
            </tr>
          )}
        </tbody>
        {!wanted && (
          <tfoot>
            <tr>
              <th scope="row">{r.total}</th>
              <td className={`num soft ${style.wideOnly}`}>{amount(total.year_before)}</td>
              <td className="num">
                <RevenueFigure filter={{ fiscal_year: year.name }} of={r.total}>
                  {amount(total.amount)}
                </RevenueFigure>
              </td>
            </tr>
          </tfoot>
        )}
      </table>
      {found.length > shown.length && (
        <div className={style.foot}>
          <span className="soft">{r.shown(shown.length, found.length)}</span>
          <Button
            small
            onClick={() => {
              setMost(most + shownMore);
            }}
          >
            {w.common.more}
          </Button>
        </div>
      )}
    </Card>
  );
}
