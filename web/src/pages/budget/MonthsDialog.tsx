// The months behind a seller's goal: by the season of the channel, or typed by hand.
import { useState } from 'react';
import {
  amountAt,
  cellOf,
  monthsOf,
  spread,
  total,
  type Place,
  type Sheet,
  type Value,
} from '@/model/budget-sheet';
import type { Channel } from '@/model/channel';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { useLocale } from '@/ui/locale';
import { DialogForm } from '../parts/DialogForm';
import { AmountField } from './AmountField';
import style from './Budget.module.css';

interface Props {
  title: string;
  months: string[];
  sellerId: string;
  channel: Channel;
  sheet: Sheet;
  onChange: (values: (readonly [Place, Value])[]) => void;
  onClose: () => void;
}

export function MonthsDialog({ title, months, sellerId, channel, sheet, ...on }: Props) {
  const { w, day, money } = useLocale();
  const goal = amountAt(sheet, cellOf(sellerId, channel));
  const season = sheet.get(`season ${channel}`) as number[];
  const place = monthsOf(sellerId, channel);
  const [values, setValues] = useState<Value[]>(
    () => (sheet.get(place) as number[] | undefined) ?? spread(goal ?? 0, season),
  );
  const amounts = values.map((value) => (typeof value === 'number' ? value : 0));
  const left = (goal ?? 0) - total(amounts);
  // What she has typed stays; the other months share what is left, by the season.
  const [typed, setTyped] = useState<ReadonlySet<number>>(new Set());
  const rest = (goal ?? 0) - total(amounts.filter((_, at) => typed.has(at)));
  const weights = season.map((weight, at) => (typed.has(at) ? 0 : weight));
  function shareRest() {
    const parts = spread(rest, weights);
    setValues(values.map((value, at) => (typed.has(at) ? value : parts[at]!)));
  }
  return (
    <Dialog title={title} closeLabel={w.common.close} open onClose={on.onClose}>
      {goal === null ? (
        <p>{w.budget.noGoalHere}</p>
      ) : (
        <DialogForm
          refusal={null}
          pending={
            left !== 0 || values.some((value) => typeof value === 'object' && value !== null)
          }
          onSubmit={(event) => {
            event.preventDefault();
            on.onChange([[place, amounts]]);
            on.onClose();
          }}
          onCancel={on.onClose}
        >
          <p className="soft">{w.budget.monthsText}</p>
          <div className={style.monthFields}>
            {months.map((month, at) => (
              <AmountField
                key={month}
                label={day(month, 'monthYear')}
                value={values[at] ?? null}
                onValue={(value) => {
                  setValues(values.with(at, value));
                  setTyped(new Set([...typed, at]));
                }}
              />
            ))}
          </div>
          <p role="status" className="num">
            {left === 0
              ? money(goal)
              : left > 0
                ? w.budget.monthsLeft(money(left, true))
                : w.budget.monthsOver(money(-left, true))}
          </p>
          <div className={style.clash}>
            <Button
              small
              disabled={left === 0 || rest < 0 || total(weights) === 0}
              onClick={shareRest}
            >
              {w.budget.monthsShareRest}
            </Button>
            <Button
              small
              onClick={() => {
                on.onChange([[place, null]]);
                on.onClose();
              }}
            >
              {w.budget.followSeason}
            </Button>
          </div>
        </DialogForm>
      )}
    </Dialog>
  );
}
