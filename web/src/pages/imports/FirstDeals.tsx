// The first deals of a file as they would be signed: the quickest way to see that it was understood.
import type { ImportReport } from '@/queries/imports';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { ChannelName } from '../parts/channels';
import table from '../parts/table.module.css';
import style from './imports.module.css';

type FirstDeal = ImportReport['first_deals'][number];

export function FirstDeals({ deals }: { deals: FirstDeal[] }) {
  const { w, sign } = useLocale();
  if (deals.length === 0) return null;
  return (
    <Card title={w.imports.firstDeals}>
      <p className="soft">{w.imports.firstDealsText}</p>
      <table className={`${table.table} ${style.deals}`}>
        <caption className="hidden">{w.imports.firstDeals}</caption>
        <thead>
          <tr>
            <th scope="col">{w.deals.customer}</th>
            <th scope="col">{w.deals.signed}</th>
            <th scope="col">{w.deals.product}</th>
            <th scope="col">{w.deals.channel}</th>
            <th scope="col" className={table.amount}>
              {w.imports.volume}, {sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {deals.map((deal) =>
            deal.lines.map((line, at) => (
              <DealLine key={`${String(deal.row)} ${String(at)}`} deal={deal} line={line} />
            )),
          )}
        </tbody>
      </table>
    </Card>
  );
}

function DealLine({ deal, line }: { deal: FirstDeal; line: FirstDeal['lines'][number] }) {
  const { w, day, amount } = useLocale();
  const term = {
    one_off: w.imports.oneOff,
    fixed: w.imports.months(line.months ?? 0),
    rolling: w.deal.untilNotice,
  }[line.term];
  return (
    <tr>
      <th scope="row">
        {deal.customer}
        <span className={table.detail}>
          {deal.seller} · {w.imports.rowNumber(deal.row)}
        </span>
      </th>
      <td className={table.full}>
        <span className={table.nowrap}>{day(deal.signed_on)}</span>
      </td>
      <td className={table.full}>
        {line.product ?? w.deals.noProduct}
        <span className={table.detail}>{term}</span>
      </td>
      <td className={table.full}>
        <ChannelName channel={line.channel} />
        <span className={table.detail}>{line.reason}</span>
      </td>
      <td className={`num ${table.amount}`}>{amount(line.volume_per_year)}</td>
    </tr>
  );
}
