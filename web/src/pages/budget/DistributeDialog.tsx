// A channel's goal handed out to those who work it: equally or as they sold, in even steps, and never less
// than the goal. Seen before it is used; held cells stay as they are.
import { useState } from 'react';
import { amountAt, cellOf, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import type { Sums } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import { useDistributed } from '@/queries/budgets';
import { Dialog } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { refusalOf } from '@/actions/deed';
import { DialogForm } from '../parts/DialogForm';
import { AmountField } from './AmountField';
import style from './Budget.module.css';

interface Props {
  year: string;
  first: Channel;
  sellers: { id: string }[];
  sheet: Sheet;
  sums: Sums;
  held: ReadonlySet<Place>;
  onChange: (values: (readonly [Place, Value])[]) => void;
  onClose: () => void;
}

export function DistributeDialog({ year, first, sellers, sheet, sums, held, ...on }: Props) {
  const { w, money, currency } = useLocale();
  const [channel, setChannel] = useState(first);
  const [weighing, setWeighing] = useState<'equal' | 'last_year'>('equal');
  const [over, setOver] = useState('0');
  const [step, setStep] = useState<Value>(10_000 * 10 ** currency.decimals);
  const goalAt = (id: string) => amountAt(sheet, cellOf(id, channel));
  const working = sellers.filter(({ id }) => goalAt(id) !== null);
  const asked = useDistributed(year, {
    channel,
    goal: sums.channels[channel].goal,
    // An empty cell is somebody who does not work the channel; a channel without any begins with all.
    sellers: (working.length > 0 ? working : sellers).map(({ id }) => id),
    weighing,
    held: working
      .filter(({ id }) => held.has(cellOf(id, channel)))
      .map(({ id }) => ({ seller_id: id, goal: goalAt(id)! })),
    over_assignment_basis_points: Math.round(Number(over.replace(',', '.')) * 100) || 0,
    step: typeof step === 'number' && step > 0 ? step : 1,
  });
  const answer = asked.isError ? undefined : asked.data;
  return (
    <Dialog title={w.budget.distribute} closeLabel={w.common.close} open onClose={on.onClose}>
      <DialogForm
        refusal={refusalOf(asked.error, w.common.unreachable)}
        pending={!answer || asked.isPlaceholderData}
        submitLabel={w.budget.distributeUse}
        onSubmit={(event) => {
          event.preventDefault();
          if (!answer) return;
          on.onChange(answer.cells.map((cell) => [cellOf(cell.seller_id, channel), cell.goal]));
          on.onClose();
        }}
        onCancel={on.onClose}
      >
        <SelectField
          label={w.channel}
          value={channel}
          options={channels.map((one) => ({ value: one, label: w.channels[one] }))}
          onChoose={(value) => {
            setChannel(value as Channel);
          }}
        />
        <SelectField
          label={w.budget.weighing}
          value={weighing}
          options={[
            { value: 'equal', label: w.budget.weighEqual },
            { value: 'last_year', label: w.budget.weighLastYear },
          ]}
          onChoose={(value) => {
            setWeighing(value as 'equal' | 'last_year');
          }}
        />
        <div className={style.monthFields}>
          <TextField
            label={w.budget.overAssignment}
            unit="%"
            inputMode="decimal"
            value={over}
            onChange={(event) => {
              setOver(event.target.value);
            }}
          />
          <AmountField label={w.budget.step} value={step} onValue={setStep} />
        </div>
        {answer && (
          <div role="status">
            <ul className={style.shares}>
              {answer.cells.map((cell) => (
                <li key={cell.seller_id}>
                  <span>{cell.seller_name}</span>
                  <span className="num">{money(cell.goal)}</span>
                </li>
              ))}
            </ul>
            <p className="num">{w.budget.handedOut(money(answer.sum), money(answer.goal))}</p>
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}
