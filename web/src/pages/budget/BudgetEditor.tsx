// What is typed on the budget page, and what it comes to: the company's bar, the sellers' grid, the season.
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { mayManage } from '@/actions/places';
import {
  amountAt,
  cellOf,
  changesBetween,
  isWrong,
  put,
  sheetOf,
  type Changed,
  type Place,
  type Value,
} from '@/model/budget-sheet';
import { startFrom } from '@/model/budget-start';
import { sumsOf } from '@/model/budget-sums';
import type { Channel } from '@/model/channel';
import type { Budget } from '@/queries/budgets';
import type { Seller } from '@/queries/people';
import { useStanding } from '@/queries/standing';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { Notice, Skeleton } from '@/ui/states';
import { useMyself } from '../me';
import { BudgetFiles } from './BudgetFiles';
import { CompanyGoals } from './CompanyGoals';
import { CoverageCard } from './CoverageCard';
import type { GridTools } from './GoalGrid';
import { GridToolbar } from './GridToolbar';
import { ProposalCard } from './ProposalCard';
import { RevenueGoals } from './RevenueGoals';
import { SeasonCard } from './SeasonCard';
import { useHeld } from './held';
import { useSheet } from './useSheet';
import { useStartFrom } from './useStartFrom';
import style from './Budget.module.css';

const GoalGrid = lazy(() => import('./GoalGrid'));
// What is asked is fetched when somebody asks.
const ApprovalDialog = lazy(() =>
  import('./ApprovalDialogs').then((module) => ({ default: module.ApprovalDialog })),
);
const NewVersionDialog = lazy(() =>
  import('./ApprovalDialogs').then((module) => ({ default: module.NewVersionDialog })),
);
const DistributeDialog = lazy(() =>
  import('./DistributeDialog').then((module) => ({ default: module.DistributeDialog })),
);
const MonthsDialog = lazy(() =>
  import('./MonthsDialog').then((module) => ({ default: module.MonthsDialog })),
);

interface Year {
  name: string;
  first: string;
  last: string;
}

interface Props {
  year: Year;
  before: Year | null;
  known: { data: Budget; etag: string | null };
  sellers: Seller[];
}

type Asking = 'approve' | 'new version' | 'months' | 'distribute' | null;

export function BudgetEditor({ year, before, known, sellers }: Props) {
  const me = useMyself();
  const { w, amount, money, percent, short, currency, today } = useLocale();
  const budget = known.data;
  const manages = mayManage(me);
  const open = manages && budget.status !== 'approved';
  const approvedOnce = budget.status === 'approved' || budget.version > 1;
  const typed = useSheet(year.name, open, known, w.common.unreachable);
  const { sheet, wrong, refusal } = typed;
  const [typing, setTyping] = useState<readonly [Place, Value] | null>(null);
  const seen = useMemo(() => (typing ? put(sheet, [typing]) : sheet), [sheet, typing]);
  const sums = useMemo(() => sumsOf(seen), [seen]);
  const [unplanned] = useState(sums.total.goal === 0);
  const [held, toggleHeld] = useHeld(year.name);
  const [at, setAt] = useState<GridTools['at']>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [said, setSaid] = useState('');
  // What was just done to many cells at once, until something else is.
  const [done, setDone] = useState<string | null>(null);
  const tools = useRef<GridTools>(null);
  const toolbar = useRef<HTMLDivElement>(null);

  // Those who work some of the year, and whoever has a goal in it all the same.
  const shown = useMemo(() => {
    const withGoal = new Set([...sheet.keys()].map((place) => place.split(' ')[1]));
    return sellers.filter(
      (one) =>
        withGoal.has(one.id) ||
        ((!one.active_to || one.active_to >= year.first) &&
          (!one.active_from || one.active_from <= year.last)),
    );
  }, [sellers, sheet, year.first, year.last]);

  const then = useStanding({ by: 'seller', fiscal_year: before?.name ?? year.name });
  const earlier = useMemo(() => {
    if (!before || !then.data) return null;
    const { rows, total } = then.data;
    const planned = total.goal !== null;
    const figure = (row: { goal: number | null; actual: number }) =>
      (planned ? row.goal : row.actual) ?? 0;
    if (figure(total) === 0) return null;
    return {
      heading: planned ? w.budget.goalsOf(before.name) : w.budget.actualOf(before.name),
      sellers: new Map(rows.map((row) => [row.seller_id!, figure(row)])),
      total: figure(total),
    };
  }, [before, then.data, w]);

  const change = useCallback(
    (values: readonly (readonly [Place, Value])[]) => {
      setTyping(null);
      setDone(null);
      typed.change(values);
    },
    [typed],
  );
  const onTyping = useCallback((place: Place, value: Value) => {
    // What is not yet an amount is on its way to one: the sums wait.
    if (!isWrong(value)) setTyping([place, value]);
  }, []);
  useStartFrom(
    year.name,
    open,
    (from) => {
      const those = shown.map(({ id }) => id);
      const isOver = from.fiscal_year.last < today;
      change(startFrom(from, those, budget.months.length, isOver, 10 ** currency.decimals));
      setDone(w.budget.earlierUsed(from.fiscal_year.name, short(from.total)));
    },
    (scenario) => {
      const wanted = changesBetween(sheet, sheetOf(scenario.budget));
      change(wanted.map(({ place, is }) => [place, is]));
      setDone(w.budget.scenarioUsed(scenario.name));
    },
  );
  function turn(which: 'undo' | 'redo') {
    if (!(which === 'undo' ? typed.canUndo : typed.canRedo)) return;
    setDone(null);
    typed[which]();
    setSaid(which === 'undo' ? w.budget.undone : w.budget.redone);
  }
  function onKeyDown(event: KeyboardEvent) {
    const key = event.key.toLowerCase();
    const inField = event.target instanceof HTMLInputElement;
    if (!(event.ctrlKey || event.metaKey) || inField || event.defaultPrevented) return;
    if (key === 'z' || key === 'y') {
      event.preventDefault();
      turn(key === 'z' && !event.shiftKey ? 'undo' : 'redo');
    }
  }

  const nameOf = (place: Place): string => {
    const [kind, one, channel] = place.split(' ') as [string, string, Channel];
    if (kind === 'total') return w.budget.total;
    if (kind === 'goal') return w.channels[one as Channel];
    if (kind === 'revenue')
      return w.budget.revenueGoalOf(sellers.find(({ id }) => id === one)?.name ?? '');
    if (kind === 'season') return w.budget.seasonOf(w.channels[one as Channel]);
    const seller = sellers.find(({ id }) => id === one)?.name ?? '';
    return kind === 'months'
      ? w.budget.monthsOf(seller, w.channels[channel])
      : w.budget.cell(seller, w.channels[channel]);
  };
  const write = (value: Value) =>
    typeof value === 'number' ? amount(value, true) : value === null ? w.budget.empty : '…';

  const total = amountAt(sheet, 'total');
  const changed =
    earlier && total
      ? `${total > earlier.total ? '+' : ''}${percent(total / earlier.total - 1, 1)}`
      : null;
  const states = {
    saved: w.budget.savedNow,
    saving: w.budget.saving,
    unsaved: w.budget.unsaved,
  };

  return (
    <div className={style.editor} onKeyDown={onKeyDown}>
      <Card
        title={w.budget.companyGoal(year.name)}
        aside={
          <span className={style.state} role="status">
            {[
              w.budget.statuses[budget.status],
              budget.version > 0 && w.budget.version(budget.version),
              typed.state && states[typed.state],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        }
      >
        <CompanyGoals
          sheet={sheet}
          sums={sums}
          open={open}
          noted={open ? { year: year.name, total } : null}
          change={changed && before ? w.budget.against(changed, before.name) : null}
          faults={refusal?.faults ?? {}}
          onChange={change}
          onTyping={onTyping}
        />
        {budget.reason && (
          <p className={`soft ${style.reason}`}>{w.budget.because(budget.reason)}</p>
        )}
      </Card>
      {open && (
        <ProposalCard
          year={year}
          total={total}
          unfold={unplanned}
          onUse={(values) => {
            change(values);
            setDone(w.budget.proposalUsed);
          }}
        />
      )}
      <Problems
        wrong={wrong.length}
        refusal={refusal?.message ?? null}
        others={typed.others.size}
        clashes={typed.clashes.map((clash) => ({
          clash,
          text: w.budget.clash(nameOf(clash.place), write(clash.was), write(clash.is)),
        }))}
        onSettle={typed.settle}
      />
      {done && (
        <Notice tone="plain">
          <span className={style.clash}>
            {done}
            <Button
              small
              onClick={() => {
                turn('undo');
              }}
            >
              {w.budget.undo}
            </Button>
          </span>
        </Notice>
      )}
      <Card flush>
        {open && (
          <div ref={toolbar}>
            <GridToolbar
              canUndo={typed.canUndo}
              canRedo={typed.canRedo}
              at={at !== null}
              held={at !== null && held.has(cellOf(at.sellerId, at.channel))}
              onUndo={() => {
                turn('undo');
              }}
              onRedo={() => {
                turn('redo');
              }}
              onFill={() => tools.current?.fillDown()}
              onHold={() => tools.current?.hold()}
              onMonths={() => {
                setAsking('months');
              }}
            >
              <Button
                small
                weight="bare"
                icon={<IconArrowsSplit2 size={18} aria-hidden />}
                onClick={() => {
                  setAsking('distribute');
                }}
              >
                {w.budget.distribute}
              </Button>
            </GridToolbar>
          </div>
        )}
        <Suspense
          fallback={
            <div className={style.waiting}>
              <Skeleton lines={[100, 100, 100, 100, 100, 100]} />
            </div>
          }
        >
          <GoalGrid
            label={w.budget.grid(year.name)}
            sellers={shown}
            sheet={sheet}
            sums={sums}
            before={earlier}
            held={held}
            others={typed.others}
            open={open}
            tools={tools}
            onAt={setAt}
            onChange={change}
            onTyping={onTyping}
            onHold={toggleHeld}
            onUndo={() => {
              turn('undo');
            }}
            onRedo={() => {
              turn('redo');
            }}
            onSay={setSaid}
            onLeave={() => toolbar.current?.querySelector<HTMLElement>('button:enabled')?.focus()}
          />
        </Suspense>
        <CoverageCard year={year.name} sheet={seen} />
        <p className="hidden" role="status">
          {said}
        </p>
      </Card>
      <div className={style.foot}>
        <div className={style.advice}>
          {open && (
            <details className="soft">
              <summary>{w.budget.keys}</summary>
              <p>
                {w.budget.gridKeys} {w.budget.emptyIsNot}
              </p>
            </details>
          )}
        </div>
        <BudgetFiles
          year={year.name}
          begun={budget.status !== 'none'}
          open={open}
          sheet={sheet}
          nameOf={nameOf}
          write={write}
          onUse={(values, count) => {
            change(values);
            setSaid(w.budget.fileUsed(count));
          }}
        />
        {budget.status !== 'none' && (
          <LinkButton href={`/budget/${year.name}/scenarios`}>{w.budget.scenarios}</LinkButton>
        )}
        {manages && budget.status !== 'none' && (
          <LinkButton href={`/budget/${year.name}/try`}>{w.budget.tryOut}</LinkButton>
        )}
        {approvedOnce && (
          <>
            <LinkButton href={`/budget/${year.name}/versions`}>{w.budget.versions}</LinkButton>
            <LinkButton href={`/budget/${year.name}/letters`}>{w.budget.letters}</LinkButton>
          </>
        )}
        {manages && budget.status === 'draft' && (
          <Button
            weight="main"
            disabled={typed.state === 'unsaved' || typed.state === 'saving'}
            onClick={() => {
              setAsking('approve');
            }}
          >
            {w.budget.approve}
          </Button>
        )}
        {manages && budget.status === 'approved' && (
          <Button
            onClick={() => {
              setAsking('new version');
            }}
          >
            {w.budget.change}
          </Button>
        )}
      </div>
      <RevenueGoals sellers={shown} sheet={sheet} open={open} onChange={change} />
      <SeasonCard
        year={year.name}
        months={budget.months}
        sheet={sheet}
        sums={sums}
        open={open}
        onChange={change}
      />
      <Suspense>
        {asking === 'approve' && (
          <ApprovalDialog
            year={year.name}
            etag={typed.etag}
            coverage={budget.coverage}
            onClose={() => {
              setAsking(null);
            }}
          />
        )}
        {asking === 'new version' && (
          <NewVersionDialog
            year={year.name}
            etag={typed.etag}
            sheet={sheet}
            onClose={() => {
              setAsking(null);
            }}
          />
        )}
        {asking === 'distribute' && (
          <DistributeDialog
            year={year.name}
            first={at?.channel ?? 'renewal'}
            sellers={shown}
            sheet={sheet}
            sums={sums}
            held={held}
            onUse={(values, channel, sum) => {
              change(values);
              setDone(w.budget.handedOutNotice(w.channels[channel], money(sum)));
            }}
            onClose={() => {
              setAsking(null);
            }}
          />
        )}
        {asking === 'months' && at && (
          <MonthsDialog
            title={w.budget.monthsOf(
              shown.find(({ id }) => id === at.sellerId)?.name ?? '',
              w.channels[at.channel],
            )}
            months={budget.months}
            {...at}
            sheet={sheet}
            onChange={change}
            onClose={() => {
              setAsking(null);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

interface ProblemsProps {
  wrong: number;
  refusal: string | null;
  others: number;
  clashes: { clash: Changed; text: string }[];
  onSettle: (place: Place, take: boolean) => void;
}

function Problems({ wrong, refusal, others, clashes, onSettle }: ProblemsProps) {
  const { w } = useLocale();
  return (
    <>
      {refusal && <Notice tone="fault">{refusal}</Notice>}
      {wrong > 0 && <Notice tone="fault">{w.budget.wrongCount(wrong)}</Notice>}
      {others > 0 && clashes.length === 0 && (
        <Notice tone="plain">{w.budget.othersTyped(others)}</Notice>
      )}
      {clashes.map(({ clash, text }) => (
        <Notice key={clash.place} tone="plain">
          <span className={style.clash}>
            {text}
            <Button
              small
              onClick={() => {
                onSettle(clash.place, true);
              }}
            >
              {w.budget.takeTheirs}
            </Button>
            <Button
              small
              onClick={() => {
                onSettle(clash.place, false);
              }}
            >
              {w.budget.keepMine}
            </Button>
          </span>
        </Notice>
      ))}
    </>
  );
}
