// What a file comes to, by channel, seller and year: to be held against one's own report.
import type { ReactNode } from 'react';
import { channels } from '@/model/channel';
import type { ImportReport } from '@/queries/imports';
import { useLocale } from '@/ui/locale';
import { ChannelName } from '../parts/channels';
import style from './imports.module.css';

const sellersShown = 12;

export function Sums({ report }: { report: ImportReport }) {
  const { w } = useLocale();
  if (report.deals === 0) return null;
  return (
    <div className={style.sums}>
      <SumTable
        head={w.imports.byChannel}
        count={w.imports.lines}
        rows={channels.map((one) => [
          one,
          <ChannelName key={one} channel={one} />,
          report.channels[one].lines,
          report.channels[one].volume,
        ])}
      />
      <SumTable
        head={w.imports.byYear}
        count={w.imports.deals}
        rows={report.years.map((one) => [one.name, one.name, one.deals, one.volume])}
      />
      <SumTable
        head={w.imports.bySeller}
        count={w.imports.deals}
        rows={report.sellers
          .slice(0, sellersShown)
          .map((one) => [one.name, one.name, one.deals, one.volume])}
        more={report.sellers.length - sellersShown}
      />
    </div>
  );
}

interface Props {
  head: string;
  count: string;
  rows: [string, ReactNode, number, number][];
  more?: number;
}

function SumTable({ head, count, rows, more = 0 }: Props) {
  const { w, number, amount, sign } = useLocale();
  return (
    <div>
      <table className={style.sum}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">{count}</th>
            <th scope="col">
              {w.imports.volume}, {sign}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, name, deals, volume]) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="num">{number(deals)}</td>
              <td className="num">{amount(volume)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="soft">{w.imports.more(more)}</p>}
    </div>
  );
}
