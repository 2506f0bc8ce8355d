// What a change would do to the ledger, before anyone decides: what is taken back, what takes its place,
// the deal's volume before and after, and what that leaves of the sellers' years.
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { DealChangePreview } from '@/queries/deals';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { ChannelMark } from './channels';
import { RemainingLine } from './RemainingLine';
import style from './ChangePreview.module.css';

const few = 8;

export function ChangePreview({ preview, stale }: { preview: DealChangePreview; stale: boolean }) {
  const { w, amount, money, day } = useLocale();
  const [all, setAll] = useState(false);
  const { entries, remaining } = preview;
  const several = new Set(entries.map((entry) => entry.seller_id)).size > 1;
  const shown = all ? entries : entries.slice(0, few);
  return (
    <div className={style.preview} aria-busy={stale} aria-live="polite">
      <p className={style.total}>
        <span>{w.dealChange.beforeAfter}</span>
        <span className="num">
          {preview.before_total !== preview.after_total && (
            <>
              <s className="soft">{amount(preview.before_total)}</s>{' '}
              <IconArrowRight size={16} aria-hidden />{' '}
            </>
          )}
          <b data-testid="after-total">{money(preview.after_total)}</b>
        </span>
      </p>
      {entries.length === 0 ? (
        <p className="soft">{w.dealChange.nothingMoves}</p>
      ) : (
        <table className={style.rows}>
          <caption className="hidden">{w.dealChange.whatHappens}</caption>
          <tbody>
            {shown.map((entry, at) => (
              <tr key={at} data-reversal={entry.reverses !== null || undefined}>
                <td>
                  <ChannelMark channel={entry.channel} small />
                </td>
                <th scope="row">
                  {day(entry.on)}
                  <span className={style.detail}>
                    {[
                      entry.reverses !== null ? w.dealChange.reversedRow : w.dealChange.newRow,
                      w.channels[entry.channel].toLowerCase(),
                      several && entry.seller_name,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </th>
                <td className="num">{amount(entry.amount, true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries.length > shown.length && (
        <div>
          <Button
            small
            weight="bare"
            onClick={() => {
              setAll(true);
            }}
          >
            {w.dealChange.moreRows(entries.length - shown.length)}
          </Button>
        </div>
      )}
      {remaining
        .filter((one) => one.after !== null && one.after !== one.before)
        .map((one) => (
          <RemainingLine key={one.seller_id} remaining={one} alone={remaining.length === 1} />
        ))}
    </div>
  );
}
