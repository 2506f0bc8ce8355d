// The company's goal as one bar of four parts that always adds up: three are typed, new sales is the rest.
import { amountAt, ownGoals, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import type { Sums } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { ChannelName } from '../parts/channels';
import { AmountField } from './AmountField';
import style from './Budget.module.css';

interface Props {
  sheet: Sheet;
  sums: Sums;
  open: boolean;
  change: string | null;
  faults: Record<string, string>;
  onChange: (values: (readonly [Place, Value])[]) => void;
  onTyping: (place: Place, value: Value) => void;
}

export function CompanyGoals({ sheet, sums, open, change, faults, onChange, onTyping }: Props) {
  const { w, money, short } = useLocale();
  const field = (place: Place, label: string, pointer: string, hideLabel: boolean) =>
    open ? (
      <AmountField
        label={label}
        hideLabel={hideLabel}
        value={sheet.get(place) ?? null}
        fault={faults[pointer]}
        onValue={(value) => {
          onChange([[place, value]]);
        }}
        onTyping={(value) => {
          onTyping(place, value);
        }}
      />
    ) : (
      <p className={`num ${style.figure}`}>{money(amountAt(sheet, place) ?? 0)}</p>
    );
  const goalOf = (channel: Channel) => sums.channels[channel].goal;
  const any = channels.some((channel) => goalOf(channel) > 0);
  return (
    <>
      <div className={style.total}>
        <p className={`num ${style.headline}`}>
          {sums.total.goal > 0 ? short(sums.total.goal) : '–'}
          {change && <span className={style.change}>{change}</span>}
        </p>
        <div className={style.totalField}>
          {open && field('total', w.budget.total, '/total', false)}
        </div>
      </div>
      <div className={style.quartet} data-over={sums.excess > 0 || undefined} aria-hidden>
        {any ? (
          channels.map((channel) =>
            goalOf(channel) > 0 ? (
              <span key={channel} data-channel={channel} style={{ flexGrow: goalOf(channel) }} />
            ) : null,
          )
        ) : (
          <span className={style.emptyBar} />
        )}
      </div>
      <ul className={style.goals}>
        {ownGoals.map((channel) => (
          <li key={channel} data-channel={channel}>
            <p className={style.label} aria-hidden={open}>
              <ChannelName channel={channel} />
            </p>
            {field(`goal ${channel}`, w.channels[channel], `/goals/${channel}`, true)}
          </li>
        ))}
        <li data-channel="new_sales">
          <p className={style.label}>
            <ChannelName channel="new_sales" /> <span className="soft">= {w.budget.isRest}</span>
          </p>
          <p className={`num ${style.figure}`} data-testid="new-sales">
            {money(sums.newSales)}
          </p>
        </li>
      </ul>
      {sums.excess > 0 && (
        <div className={style.notice}>
          <Notice tone="fault">{w.budget.excess(money(sums.excess))}</Notice>
        </div>
      )}
      {open && !any && <p className={`soft ${style.reason}`}>{w.budget.typeTotal}</p>}
    </>
  );
}
