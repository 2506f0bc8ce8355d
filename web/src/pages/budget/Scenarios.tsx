// Scenarios side by side: the draft, what is approved, and every budget that was set aside, figure by figure with
// what differs from the first of them.
import { IconColumns3 } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { useNameScenario, useRemoveScenario } from '@/actions/budget';
import { mayManage, seesCompany } from '@/actions/places';
import { channels } from '@/model/channel';
import { formatTime } from '@/model/day';
import { useBudget, useScenarios, type Budget, type Scenario } from '@/queries/budgets';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { ChannelName } from '../parts/channels';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import type { StartState } from './useStartFrom';
import style from './Scenarios.module.css';

type Asking = { what: 'set aside' } | { what: 'rename' | 'remove'; scenario: Scenario } | null;

export default function Scenarios({ year }: { year: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const scenarios = useScenarios(year);
  const budget = useBudget(year);
  const approved = useBudget(year, 'approved');
  const [asking, setAsking] = useState<Asking>(null);
  const known = me.company.all_fiscal_years.some(({ name }) => name === year);
  if (!seesCompany(me) || !known) return <NotFound />;
  const begun = budget.data?.data.status !== 'none';
  const setAside = mayManage(me) && begun && (
    <Button
      weight="main"
      onClick={() => {
        setAsking({ what: 'set aside' });
      }}
    >
      {w.budget.scenarioSetAside}
    </Button>
  );
  const back = <LinkButton href={`/budget/${year}`}>{w.budget.back}</LinkButton>;
  const close = () => {
    setAsking(null);
  };
  return (
    <Page
      title={w.budget.scenariosTitle(year)}
      lead={w.budget.scenariosText}
      actions={
        <>
          {back}
          {(scenarios.data?.scenarios.length ?? 0) > 0 && setAside}
        </>
      }
    >
      <Loaded query={scenarios}>
        {({ scenarios: all }) =>
          all.length === 0 ? (
            <Card>
              <EmptyState
                icon={<IconColumns3 size={26} aria-hidden />}
                title={w.budget.scenariosNone}
                action={begun ? setAside : back}
              >
                {begun ? w.budget.scenariosNoneText : w.budget.scenariosNotBegun}
              </EmptyState>
            </Card>
          ) : (
            <SideBySide
              year={year}
              draft={budget.data?.data.status === 'draft' ? budget.data.data : null}
              approved={approved.data?.data.status === 'approved' ? approved.data.data : null}
              scenarios={all}
              onAsk={setAsking}
            />
          )
        }
      </Loaded>
      {asking && asking.what !== 'remove' && (
        <NameDialog
          year={year}
          scenario={asking.what === 'rename' ? asking.scenario : null}
          onClose={close}
        />
      )}
      {asking?.what === 'remove' && (
        <RemoveDialog year={year} scenario={asking.scenario} onClose={close} />
      )}
    </Page>
  );
}

interface Column {
  key: string;
  name: string;
  detail: string;
  budget: Budget;
  scenario: Scenario | null;
}

// Of which goal a row is, what it is called, and what it is in a budget; null: there is none.
type Goal = [string, ReactNode, (budget: Budget) => number | null];

interface SideBySideProps {
  year: string;
  draft: Budget | null;
  approved: Budget | null;
  scenarios: Scenario[];
  onAsk: (asking: Asking) => void;
}

function SideBySide({ year, draft, approved, scenarios, onAsk }: SideBySideProps) {
  const me = useMyself();
  const { w, language, percent, sign } = useLocale();
  const [, go] = useLocation();
  const manages = mayManage(me);
  const column = (name: string, budget: Budget): Column => ({
    key: name,
    name,
    detail: w.budget.version(budget.version),
    budget,
    scenario: null,
  });
  const columns: Column[] = [
    ...(draft ? [column(w.budget.scenarioDraft, draft)] : []),
    ...(approved ? [column(w.budget.scenarioInForce, approved)] : []),
    ...scenarios.map((one) => ({
      key: String(one.number),
      name: one.name,
      detail: [one.by_name, formatTime(one.at, me.company.time_zone, language)]
        .filter(Boolean)
        .join(', '),
      budget: one.budget,
      scenario: one,
    })),
  ];
  const sellers = new Map<string, string>();
  for (const { budget } of columns)
    for (const cell of budget.cells) sellers.set(cell.seller_id, cell.seller_name);
  const goalOf = (budget: Budget, seller: string) => {
    const cells = budget.cells.filter((cell) => cell.seller_id === seller);
    return cells.length > 0 ? cells.reduce((sum, cell) => sum + cell.goal, 0) : null;
  };
  const rows: Goal[] = [
    ['total', <b>{w.budget.total}</b>, (budget) => budget.total],
    ...channels.map((one): Goal => [
      one,
      <ChannelName channel={one} />,
      (budget) => budget.goals[one],
    ]),
    ['assigned', <b>{w.budget.sellersSum}</b>, (budget) => budget.coverage.total.assigned],
  ];
  const bySeller = [...sellers]
    .sort((a, b) => a[1].localeCompare(b[1], language))
    .map(([id, name]): Goal => [id, name, (budget) => goalOf(budget, id)]);
  return (
    <Card>
      <div className={style.scroll} tabIndex={0} role="region" aria-label={w.budget.scenarios}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">
                {w.budget.scenarioRow}, {sign}
              </th>
              {columns.map((one) => (
                <th key={one.key} scope="col">
                  <b className={style.name}>{one.name}</b>
                  <span className={style.detail}>{one.detail}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, name, of]) => (
              <Row key={key} name={name} columns={columns} of={of} />
            ))}
            <tr>
              <th scope="row">{w.budget.coverage}</th>
              {columns.map(({ key, budget }) => (
                <td key={key} className="num" data-level={budget.coverage.level}>
                  {budget.coverage.total.ratio === null
                    ? w.budget.noGoal
                    : percent(budget.coverage.total.ratio)}
                </td>
              ))}
            </tr>
          </tbody>
          <tbody>
            {bySeller.map(([key, name, of]) => (
              <Row key={key} name={name} columns={columns} of={of} />
            ))}
          </tbody>
          {manages && (
            <tfoot>
              <tr>
                <td />
                {columns.map(({ key, scenario }) => (
                  <td key={key}>
                    {scenario && (
                      <span className={style.buttons}>
                        {draft && (
                          <Button
                            small
                            aria-label={w.budget.scenarioUseNamed(scenario.name)}
                            onClick={() => {
                              const state: StartState = { scenario: scenario.number };
                              go(`/budget/${year}`, { state });
                            }}
                          >
                            {w.budget.scenarioUse}
                          </Button>
                        )}
                        <Button
                          small
                          weight="bare"
                          aria-label={w.budget.scenarioRenameNamed(scenario.name)}
                          onClick={() => {
                            onAsk({ what: 'rename', scenario });
                          }}
                        >
                          {w.budget.scenarioRename}
                        </Button>
                        <Button
                          small
                          weight="bare"
                          aria-label={w.budget.scenarioRemoveNamed(scenario.name)}
                          onClick={() => {
                            onAsk({ what: 'remove', scenario });
                          }}
                        >
                          {w.common.remove}
                        </Button>
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      <p className="soft">
        {w.budget.scenarioAgainst[draft ? 'draft' : 'approved']}{' '}
        {manages && !draft && w.budget.scenarioApproved}
      </p>
    </Card>
  );
}

interface RowProps {
  name: ReactNode;
  columns: Column[];
  of: (budget: Budget) => number | null;
}

function Row({ name, columns, of }: RowProps) {
  const { w, amount } = useLocale();
  const first = of(columns[0]!.budget);
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map(({ key, budget }, at) => {
        const goal = of(budget);
        const by = (goal ?? 0) - (first ?? 0);
        return (
          <td key={key} className="num">
            {goal === null ? <span className="soft">–</span> : amount(goal)}
            {at > 0 && (
              <span className={style.detail}>
                {by === 0 ? w.budget.scenarioSame : `${by > 0 ? '+' : ''}${amount(by)}`}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

interface DialogProps<Which> {
  year: string;
  scenario: Which;
  onClose: () => void;
}

function NameDialog({ year, scenario, onClose }: DialogProps<Scenario | null>) {
  const { w } = useLocale();
  const give = useNameScenario(year);
  const refusal = refusalOf(give.error, w.common.unreachable);
  const [name, setName] = useState(scenario?.name ?? '');
  return (
    <Dialog
      title={scenario ? w.budget.scenarioRename : w.budget.scenarioSetAside}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusal?.faults['/name'] ? null : refusal}
        pending={give.isPending}
        submitLabel={scenario ? undefined : w.budget.scenarioSetAside}
        onSubmit={(event) => {
          event.preventDefault();
          give.mutate({ number: scenario?.number ?? null, name }, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        {!scenario && <p className="soft">{w.budget.scenarioSetAsideText}</p>}
        <TextField
          autoFocus
          label={w.budget.scenarioName}
          placeholder={w.budget.scenarioNameHint}
          value={name}
          maxLength={80}
          fault={refusal?.faults['/name']}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </DialogForm>
    </Dialog>
  );
}

function RemoveDialog({ year, scenario, onClose }: DialogProps<Scenario>) {
  const { w } = useLocale();
  const remove = useRemoveScenario(year);
  return (
    <Dialog
      title={w.budget.scenarioRemoveNamed(scenario.name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      <DialogForm
        refusal={refusalOf(remove.error, w.common.unreachable)}
        pending={remove.isPending}
        submitLabel={w.common.remove}
        onSubmit={(event) => {
          event.preventDefault();
          remove.mutate(scenario.number, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>{w.budget.scenarioRemoveText}</p>
      </DialogForm>
    </Dialog>
  );
}
