// What if: a contract is lost, a deal closes, a goal is raised; where we stand today and then, beside each
// other. The assumptions live in the address, and nothing is written.
import { seesCompany } from '@/actions/places';
import { IconArrowsSplit2, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { channels, type Channel } from '@/model/channel';
import { comingContracts, type ComingContract } from '@/model/coming-contracts';
import { addDays, isDay } from '@/model/day';
import { readAssumption, writeAssumption, type Assumption } from '@/model/plan-address';
import { useTriedPlan } from '@/queries/budgets';
import { useEntries } from '@/queries/entries';
import { useSellers } from '@/queries/people';
import type { Figures } from '@/queries/standing';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Combobox, type Choice } from '@/ui/Combobox';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { Segmented, SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { byChannel, ChannelName } from '../parts/channels';
import { DialogForm } from '../parts/DialogForm';
import { Page } from '../parts/Page';
import beside from './Differences.module.css';
import own from './WhatIf.module.css';

type Kind = Assumption['kind'];

export default function WhatIf({ year }: { year: string }) {
  const me = useMyself();
  const { w, money, day, percent, today, currency } = useLocale();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const sellers = useSellers();
  const plan = params.getAll('if').flatMap((text) => readAssumption(text) ?? []);
  const tried = useTriedPlan(year, { assumptions: plan });
  const fiscalYear = me.company.all_fiscal_years.find(({ name }) => name === year);
  // What is dated after today in the year is there to lose.
  const from = fiscalYear && fiscalYear.first > today ? fiscalYear.first : addDays(today, 1);
  const coming = useEntries({ from, to: fiscalYear?.last ?? from }, 1000);
  const contracts = comingContracts(coming.data?.pages.flatMap(({ items }) => items) ?? []);
  if (!seesCompany(me) || !fiscalYear) return <NotFound />;
  const put = (next: Assumption[]) => {
    setParams(
      next.map((one) => ['if', writeAssumption(one)]),
      { replace: true },
    );
  };
  const someDay = today > fiscalYear.first ? today : fiscalYear.first;
  const largest = contracts[0];
  const first = sellers.data?.[0];
  const million = 1_000_000 * 10 ** currency.decimals;
  const examples: Assumption[] = [
    ...(largest
      ? [{ kind: 'lose_line', line_id: largest.lineId, on: addDays(largest.on, -1) } as const]
      : []),
    ...(first
      ? ([
          {
            kind: 'deal_closes',
            channel: 'new_sales',
            seller_id: first.id,
            amount: million,
            on: someDay,
          },
        ] as const)
      : []),
    { kind: 'raise_goal', channel: null, basis_points: 1_000 },
  ];
  function say(one: Assumption): string {
    if (one.kind === 'lose_line') {
      const line = contracts.find(({ lineId }) => lineId === one.line_id);
      return w.budget.tryLoses(line?.name ?? w.budget.tryContract, day(one.on, 'dayYear'));
    }
    if (one.kind === 'raise_goal')
      return w.budget.tryRaises(
        one.channel && w.channels[one.channel],
        one.basis_points >= 0,
        percent(Math.abs(one.basis_points) / 10_000, 2),
      );
    const seller = sellers.data?.find(({ id }) => id === one.seller_id)?.name ?? '';
    return w.budget.tryCloses(seller, w.channels[one.channel], money(one.amount), day(one.on));
  }
  const refusal = refusalOf(tried.error, w.common.unreachable);
  const answer = tried.isError ? undefined : tried.data;
  // What cannot be assumed is said where it is assumed.
  const faultOf = (at: number) =>
    Object.entries(refusal?.faults ?? {}).find(([pointer]) =>
      `${pointer}/`.startsWith(`/assumptions/${String(at)}/`),
    )?.[1];
  const isPlaced = plan.some((_, at) => faultOf(at));
  const now = byChannel(answer?.now.rows ?? []);
  const then = byChannel(answer?.then.rows ?? []);
  const add = (
    <Button
      weight="main"
      icon={<IconPlus size={18} aria-hidden />}
      onClick={() => {
        setAdding(true);
      }}
    >
      {w.budget.tryAdd}
    </Button>
  );
  return (
    <Page
      title={w.budget.tryTitle(year)}
      lead={w.budget.tryText}
      actions={
        <>
          <LinkButton href={`/budget/${year}`}>{w.budget.back}</LinkButton>
          {add}
        </>
      }
    >
      {plan.length === 0 ? (
        <Card>
          <EmptyState
            icon={<IconArrowsSplit2 size={26} aria-hidden />}
            title={w.budget.tryNone}
            action={
              <span className={own.examples}>
                {examples.map((one) => (
                  <Button
                    key={one.kind}
                    onClick={() => {
                      put([one]);
                    }}
                  >
                    {say(one)}
                  </Button>
                ))}
              </span>
            }
          />
        </Card>
      ) : (
        <Card title={w.budget.tryVariants}>
          <ul className={own.variants}>
            {plan.map((one, at) => (
              <li key={`${String(at)} ${writeAssumption(one)}`}>
                <span>
                  {say(one)}
                  {faultOf(at) && <span className={own.fault}>{faultOf(at)}</span>}
                </span>
                <Button
                  weight="bare"
                  small
                  icon={<IconTrash size={16} aria-hidden />}
                  aria-label={`${w.common.remove}: ${say(one)}`}
                  onClick={() => {
                    put(plan.filter((_, other) => other !== at));
                  }}
                />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {refusal && !isPlaced && <Notice tone="fault">{refusal.message}</Notice>}
      {answer && plan.length > 0 && (
        <>
          <Beside name={w.budget.tryTotal} now={answer.now.total} then={answer.then.total} />
          <div className={own.channels}>
            {channels.map(
              (one) =>
                now[one] &&
                then[one] && (
                  <Beside
                    key={one}
                    name={w.channels[one]}
                    channel={one}
                    now={now[one]}
                    then={then[one]}
                  />
                ),
            )}
          </div>
        </>
      )}
      {adding && (
        <AddDialog
          contracts={contracts}
          someDay={someDay}
          onAdd={(one) => {
            put([...plan, one]);
            setAdding(false);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Page>
  );
}

interface BesideProps {
  name: string;
  channel?: Channel;
  now: Figures;
  then: Figures;
}

function Beside({ name, channel, now, then }: BesideProps) {
  const { w, amount, percent, number, sign } = useLocale();
  const rows = ['actual', 'goal', 'remaining', 'attainment', 'landing', 'needed_per_week'] as const;
  return (
    <Card title={channel ? <ChannelName channel={channel} /> : name}>
      <div
        className={beside.scroll}
        tabIndex={0}
        role="region"
        aria-label={w.budget.tryBeside(name)}
      >
        <table className={beside.differences}>
          <thead>
            <tr>
              <th scope="col">
                {w.budget.tryFigure}, {sign}
              </th>
              <th scope="col">{w.budget.tryNow}</th>
              <th scope="col">{w.budget.tryThen}</th>
              <th scope="col">{w.budget.differsBy}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const say = (value: number | null) =>
                value === null ? '–' : row === 'attainment' ? percent(value, 1) : amount(value);
              const [from, to] = [now[row], then[row]];
              const by = from === null || to === null ? null : to - from;
              // What is written the same does not differ, whatever the last öre says.
              const same = by !== null && say(from) === say(to);
              return (
                <tr key={row}>
                  <th scope="row">{w.budget.tryFigures[row]}</th>
                  <td className="num">{say(from)}</td>
                  <td className="num">{say(to)}</td>
                  <td className="num">
                    {by !== null && by > 0 && !same && '+'}
                    {same
                      ? amount(0)
                      : by !== null && row === 'attainment'
                        ? w.budget.tryPoints(number(Math.round(by * 1000) / 10))
                        : say(by)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

interface AddProps {
  contracts: ComingContract[];
  someDay: string;
  onAdd: (one: Assumption) => void;
  onClose: () => void;
}

function AddDialog({ contracts, someDay, onAdd, onClose }: AddProps) {
  const { w, day, money, parse, sign } = useLocale();
  const sellers = useSellers();
  const [kind, setKind] = useState<Kind>('lose_line');
  const [line, setLine] = useState<Choice | null>(null);
  const [on, setOn] = useState(someDay);
  const [channel, setChannel] = useState<Channel | ''>('');
  const [seller, setSeller] = useState('');
  const [volume, setVolume] = useState('');
  const [percent, setPercent] = useState('10');
  const sellerId = seller || sellers.data?.[0]?.id;
  const amount = parse(volume);
  const points = percent.trim() ? Math.round(Number(percent.replace(',', '.')) * 100) : NaN;
  let made: Assumption | null = null;
  if (kind === 'lose_line' && line && isDay(on)) made = { kind, line_id: line.id, on };
  if (kind === 'deal_closes' && sellerId && amount !== null && amount > 0 && isDay(on))
    made = { kind, channel: channel || 'new_sales', seller_id: sellerId, amount, on };
  if (kind === 'raise_goal' && Number.isInteger(points))
    made = { kind, channel: channel || null, basis_points: points };
  return (
    <Dialog title={w.budget.tryAdd} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={null}
        pending={!made}
        submitLabel={w.budget.tryAdd}
        onSubmit={(event) => {
          event.preventDefault();
          if (made) onAdd(made);
        }}
        onCancel={onClose}
      >
        <Segmented<Kind>
          label={w.budget.tryKind}
          hideLabel
          name="kind"
          value={kind}
          options={(['lose_line', 'deal_closes', 'raise_goal'] as const).map((value) => ({
            value,
            label: w.budget.tryKinds[value],
          }))}
          onChoose={setKind}
        />
        {kind === 'lose_line' && (
          <Combobox
            label={w.budget.tryContract}
            clearLabel={w.common.clear}
            emptyText={w.common.nothingFound}
            value={line}
            choices={contracts.map((one) => ({
              id: one.lineId,
              name: one.name,
              detail: `${money(one.amount)} · ${day(one.on, 'dayYear')}`,
            }))}
            onChoose={(next) => {
              setLine(next);
              // Lost the day before it would have come.
              const chosen = contracts.find(({ lineId }) => lineId === next?.id);
              if (chosen) setOn(addDays(chosen.on, -1));
            }}
          />
        )}
        {kind !== 'lose_line' && (
          <SelectField
            label={w.channel}
            value={channel || (kind === 'deal_closes' ? 'new_sales' : '')}
            options={[
              ...(kind === 'raise_goal' ? [{ value: '', label: w.budget.tryAll }] : []),
              ...channels.map((one) => ({ value: one, label: w.channels[one] })),
            ]}
            onChoose={(value) => {
              setChannel(value as Channel | '');
            }}
          />
        )}
        {kind === 'deal_closes' && (
          <>
            <SelectField
              label={w.workLists.seller}
              value={sellerId ?? ''}
              options={(sellers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={setSeller}
            />
            <TextField
              label={w.budget.tryAmount}
              unit={sign}
              autoComplete="off"
              value={volume}
              onChange={(event) => {
                setVolume(event.target.value);
              }}
            />
          </>
        )}
        {kind === 'raise_goal' ? (
          <TextField
            label={w.budget.tryPercent}
            unit="%"
            inputMode="text"
            value={percent}
            onChange={(event) => {
              setPercent(event.target.value);
            }}
          />
        ) : (
          <DateField
            label={kind === 'lose_line' ? w.budget.tryLastDay : w.budget.tryDay}
            value={on}
            onChange={setOn}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
