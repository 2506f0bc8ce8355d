// A channel's goal handed out to those who work it: equally, as they sold or by weights of one's own, in even
// steps, and never less than the goal. Seen before it is used; held cells stay as they are.
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { amountAt, cellOf, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import type { Sums } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import { readTenThousandths } from '@/model/number';
import { useDistributed } from '@/queries/budgets';
import type { Seller } from '@/queries/people';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { DialogForm } from '../parts/DialogForm';
import { AmountField } from './AmountField';
import budget from './Budget.module.css';
import style from './Distribute.module.css';

type Weighing = 'equal' | 'last_year' | 'by_hand';

interface Props {
  year: string;
  first: Channel;
  sellers: Seller[];
  sheet: Sheet;
  sums: Sums;
  held: ReadonlySet<Place>;
  onUse: (values: (readonly [Place, Value])[], channel: Channel, sum: number) => void;
  onClose: () => void;
}

export function DistributeDialog({ year, first, sellers, sheet, sums, held, ...on }: Props) {
  const { w, money, currency } = useLocale();
  const [channel, setChannel] = useState(first);
  const [weighing, setWeighing] = useState<Weighing>('equal');
  const [over, setOver] = useState('0');
  const [step, setStep] = useState<Value>(10_000 * 10 ** currency.decimals);
  // By seller; each channel has those who work it.
  const [weights, setWeights] = useState<ReadonlyMap<string, string>>(new Map());
  const [ticked, setTicked] = useState<Partial<Record<Channel, ReadonlySet<string>>>>({});

  const goalAt = (id: string) => amountAt(sheet, cellOf(id, channel));
  const isHeld = (id: string) => goalAt(id) !== null && held.has(cellOf(id, channel));
  // An empty cell is somebody who does not work the channel; a channel without any begins with all.
  const begins = sellers.filter(({ id }) => goalAt(id) !== null);
  const working =
    ticked[channel] ?? new Set((begins.length > 0 ? begins : sellers).map(({ id }) => id));
  const asks = sellers.filter(({ id }) => working.has(id) || isHeld(id));
  const weightOf = (id: string) => readTenThousandths(weights.get(id) ?? '1');
  const free = asks.filter(({ id }) => !isHeld(id));
  const wrongWeights = weighing === 'by_hand' && free.some(({ id }) => weightOf(id) === null);
  const beyond = readTenThousandths(over || '0');
  const { goal } = sums.channels[channel];
  const even = typeof step === 'number' && step > 0;
  const whole = goal > 0 && asks.length > 0 && !wrongWeights && beyond !== null && even;
  const asked = useDistributed(
    year,
    {
      channel,
      goal,
      sellers: asks.map(({ id }) => id),
      weighing,
      ...(weighing === 'by_hand' && {
        weights: free.map(({ id }) => ({ seller_id: id, weight: weightOf(id) ?? 0 })),
      }),
      held: asks
        .filter(({ id }) => isHeld(id))
        .map(({ id }) => ({ seller_id: id, goal: goalAt(id)! })),
      over_assignment_basis_points: Math.round((beyond ?? 0) / 100),
      step: even ? step : 1,
    },
    whole,
  );
  const answer = asked.isError || !whole ? undefined : asked.data;
  const goals = new Map(answer?.cells.map((cell) => [cell.seller_id, cell.goal]));
  const refusal = whole ? refusalOf(asked.error, w.common.unreachable) : null;

  function tick(ids: string[], isIn: boolean) {
    const next = new Set(working);
    for (const id of ids) {
      if (isIn) next.add(id);
      else next.delete(id);
    }
    setTicked({ ...ticked, [channel]: next });
  }
  function weigh(value: Weighing) {
    // Weights by hand begin with what was shown: each one's share in per cent, when they were not alike.
    if (value === 'by_hand' && weighing === 'last_year' && answer && answer.sum > 0)
      setWeights(
        new Map(
          answer.cells.map((cell) => [
            cell.seller_id,
            String(Math.round((cell.goal / answer.sum) * 100)),
          ]),
        ),
      );
    setWeighing(value);
  }
  function use(): boolean {
    if (!answer || asked.isPlaceholderData) return false;
    on.onUse(
      sellers
        .map(({ id }) => [cellOf(id, channel), goals.get(id) ?? null] as const)
        .filter(([place, value]) => value !== null || amountAt(sheet, place) !== null),
      channel,
      answer.sum,
    );
    return true;
  }
  // A channel that comes after this one, and whose goal nobody carries yet.
  const place = channels.indexOf(channel);
  const next = [...channels.slice(place + 1), ...channels.slice(0, place)].find(
    (one) => sums.channels[one].level === 'short',
  );
  const all = sellers.every(({ id }) => working.has(id));

  return (
    <Dialog title={w.budget.distribute} closeLabel={w.common.close} open onClose={on.onClose}>
      <DialogForm
        refusal={refusal}
        pending={!answer || asked.isPlaceholderData}
        submitLabel={w.budget.distributeUse}
        onSubmit={(event) => {
          event.preventDefault();
          if (use()) on.onClose();
        }}
        onCancel={on.onClose}
      >
        <div className={style.terms}>
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
              { value: 'by_hand', label: w.budget.weighByHand },
            ]}
            onChoose={(value) => {
              weigh(value as Weighing);
            }}
          />
          <TextField
            label={w.budget.overAssignment}
            unit="%"
            inputMode="decimal"
            value={over}
            fault={
              beyond === null
                ? w.budget.notAPercentage
                : refusal?.faults['/over_assignment_basis_points']
            }
            onChange={(event) => {
              setOver(event.target.value);
            }}
          />
          <AmountField
            label={w.budget.step}
            value={step}
            fault={even ? refusal?.faults['/step'] : w.budget.notAStep}
            onValue={setStep}
          />
        </div>
        <div>
          <table className={style.shares}>
            <thead>
              <tr>
                <td>
                  <input
                    type="checkbox"
                    aria-label={w.budget.worksAll}
                    checked={all}
                    onChange={() => {
                      tick(
                        sellers.map(({ id }) => id),
                        !all,
                      );
                    }}
                  />
                </td>
                <th scope="col">{w.budget.seller}</th>
                {weighing === 'by_hand' && <th scope="col">{w.budget.weight}</th>}
                <th scope="col">{w.budget.goal}</th>
              </tr>
            </thead>
            <tbody>
              {sellers.map(({ id, name, is_vacant: isVacant }) => {
                const locked = isHeld(id);
                const isIn = locked || working.has(id);
                const becomes = goals.get(id);
                return (
                  <tr key={id}>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={w.budget.worksChannel(name)}
                        checked={isIn}
                        disabled={locked}
                        onChange={(event) => {
                          tick([id], event.target.checked);
                        }}
                      />
                    </td>
                    <th scope="row">
                      {name} {isVacant && <span className="soft">{w.overview.vacant}</span>}
                    </th>
                    {weighing === 'by_hand' && (
                      <td className={style.weight}>
                        {isIn && !locked && (
                          <input
                            type="text"
                            inputMode="decimal"
                            autoComplete="off"
                            aria-label={w.budget.weightOf(name)}
                            aria-invalid={weightOf(id) === null || undefined}
                            value={weights.get(id) ?? '1'}
                            onFocus={(event) => {
                              event.target.select();
                            }}
                            onChange={(event) => {
                              setWeights(new Map(weights).set(id, event.target.value));
                            }}
                          />
                        )}
                      </td>
                    )}
                    <td className="num">
                      {locked && (
                        <span className={style.held} title={w.budget.held}>
                          <IconLock size={14} aria-hidden />
                          <span className="hidden">{w.budget.held}</span>
                        </span>
                      )}
                      {isIn ? (
                        becomes === undefined ? (
                          '–'
                        ) : (
                          money(becomes)
                        )
                      ) : (
                        <span className="soft">{w.budget.empty}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <p className={`soft ${budget.reason}`}>{w.budget.whoWorks}</p>
        </div>
        {wrongWeights && <Notice tone="fault">{w.budget.notAWeight}</Notice>}
        {asks.length === 0 && <Notice tone="fault">{w.budget.nobodyWorks}</Notice>}
        {goal === 0 && <Notice tone="plain">{w.budget.nothingToHandOut}</Notice>}
        {answer && (
          <p className="num" role="status">
            {w.budget.handedOut(money(answer.sum), money(answer.goal))}
          </p>
        )}
        {next && (
          <div>
            <Button
              small
              disabled={!answer || asked.isPlaceholderData}
              onClick={() => {
                if (use()) setChannel(next);
              }}
            >
              {w.budget.distributeNext(w.channels[next])}
            </Button>
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}
