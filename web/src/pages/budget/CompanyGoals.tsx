// The company's goal as one bar of four parts that always adds up: three are typed, new sales is the rest.
import { amountAt, ownGoals, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import type { Sums } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import { useProposal } from '@/queries/budgets';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { ChannelName } from '../parts/channels';
import { AmountField } from './AmountField';
import style from './Budget.module.css';

interface Props {
  sheet: Sheet;
  sums: Sums;
  open: boolean;
  // Whose proposal is noted under the goals while they are typed.
  noted: { year: string; total: number | null } | null;
  change: string | null;
  faults: Record<string, string>;
  onChange: (values: (readonly [Place, Value])[]) => void;
  onTyping: (place: Place, value: Value) => void;
}

export function CompanyGoals({
  sheet,
  sums,
  open,
  noted,
  change,
  faults,
  onChange,
  onTyping,
}: Props) {
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
            {noted && <Note {...noted} channel={channel} />}
          </li>
        ))}
        <li data-channel="new_sales">
          <p className={style.label}>
            <ChannelName channel="new_sales" /> <span className="soft">= {w.budget.isRest}</span>
          </p>
          <p className={`num ${style.figure}`} data-testid="new-sales">
            {money(sums.newSales)}
          </p>
          {noted && <Note {...noted} channel="new_sales" />}
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

// What a goal may be held against: the contracts, the year before, or what the rest asks.
function Note({ year, total, channel }: { year: string; total: number | null; channel: Channel }) {
  const { w, day, short, percent } = useLocale();
  const known = useProposal(year, total).data;
  if (!known) return null;
  const { already_dated: dated, expiring } = known.renewal;
  const { deals_needed: deals, first_contact_by: contact } = known.new_sales;
  const last = known.last_years[0];
  let text: string | null = null;
  if (channel === 'renewal' && expiring.volume_per_year > 0)
    text = w.budget.noteRenewal(
      dated.amount === 0 ? null : short(dated.amount),
      short(expiring.volume_per_year),
      percent(expiring.amount / expiring.volume_per_year),
    );
  else if (channel === 'new_sales')
    text = deals
      ? [w.budget.noteDeals(deals), contact && w.budget.noteContact(day(contact))]
          .filter(Boolean)
          .join(', ')
      : null;
  else if (channel !== 'renewal' && last)
    text = w.budget.noteYear(last.fiscal_year.name, short(last.channels[channel]));
  return text && <p className={`soft ${style.note}`}>{text}</p>;
}
