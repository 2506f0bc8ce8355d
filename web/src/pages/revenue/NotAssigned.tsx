// What nobody answers for, and what to do about it: an owner for these customers, or a file that says whose it is.
import { useState } from 'react';
import { Link } from 'wouter';
import { mayManage, maySign } from '@/actions/places';
import { revenueWords } from '@/model/words/revenue';
import { useRevenue, type RevenueRow } from '@/queries/revenue';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { OwnerDialog } from '../OwnerDialog';
import { Loaded } from '../parts/Loaded';
import lists from '../parts/lists.module.css';
import type { Year } from './Revenue';
import { RevenueFigure } from './RevenueFigure';
import style from './revenue.module.css';

const shownFirst = 8;

export function NotAssigned({ year }: { year: Year }) {
  const r = useWords(revenueWords);
  const split = useRevenue({ fiscal_year: year.name, by: 'kam,customer' });
  return (
    <Card title={r.assign}>
      <Loaded query={split}>
        {({ rows }) => <Customers rows={rows.filter((row) => !row.kam_id)} year={year} />}
      </Loaded>
    </Card>
  );
}

function Customers({ rows, year }: { rows: RevenueRow[]; year: Year }) {
  const me = useMyself();
  const { w, amount } = useLocale();
  const r = useWords(revenueWords);
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState<string | null>(null);
  const customers = rows
    .filter((row) => row.customer_id && row.amount !== 0)
    .sort((a, b) => b.amount - a.amount);
  const nobody = rows.find((row) => row.customer_id === null);
  const shown = all ? customers : customers.slice(0, shownFirst);
  return (
    <>
      {customers.length > 0 && <p className={style.explain}>{r.assignText}</p>}
      <ul className={lists.list}>
        {shown.map((row) => (
          <li key={row.customer_id} className={`${lists.sideAction} ${style.toDo}`}>
            <div className={lists.row}>
              <span className={lists.who}>
                <Link href={`/customers/${row.customer_id!}`}>{row.customer_name}</Link>
              </span>
              <span className="num">
                <RevenueFigure
                  filter={{
                    fiscal_year: year.name,
                    customer_id: row.customer_id,
                    only: 'not_assigned',
                  }}
                  of={row.customer_name!}
                >
                  {amount(row.amount)}
                </RevenueFigure>
              </span>
            </div>
            {maySign(me) && (
              <Button
                small
                aria-label={w.customers.setOwnerOf(row.customer_name!)}
                onClick={() => {
                  setAsked(row.customer_id!);
                }}
              >
                {w.customers.setOwner}
              </Button>
            )}
          </li>
        ))}
        {!all && customers.length > shown.length && (
          <li className={lists.row}>
            <span className="soft">{r.andMore(customers.length - shown.length)}</span>
            <Button
              small
              onClick={() => {
                setAll(true);
              }}
            >
              {w.common.more}
            </Button>
          </li>
        )}
        {nobody && nobody.amount !== 0 && (
          <li className={`${lists.sideAction} ${style.toDo}`}>
            <div className={lists.row}>
              <span className={lists.who}>
                <b>{r.noCustomer}</b>
                <span className={lists.detail}>{r.noCustomerText}</span>
              </span>
              <span className="num">
                <RevenueFigure
                  filter={{ fiscal_year: year.name, only: 'no_customer' }}
                  of={r.noCustomer}
                >
                  {amount(nobody.amount)}
                </RevenueFigure>
              </span>
            </div>
            {mayManage(me) && (
              <LinkButton small href="/imports">
                {r.bring}
              </LinkButton>
            )}
          </li>
        )}
      </ul>
      {asked && (
        <OwnerDialog
          customerId={asked}
          from={year.first}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
