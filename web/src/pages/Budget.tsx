// The goals of a year: the company's in four channels, new sales being the rest, and every seller's.
// It is typed like a spreadsheet and saved while it is typed; sums and coverage are the server's answer.
import { IconTarget } from '@tabler/icons-react';
import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type ComponentProps,
  type KeyboardEvent,
} from 'react';
import { useLocation } from 'wouter';
import { useApproveBudget, useSaveDraft } from '@/actions/budget';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import {
  budgetDraft,
  ownGoals,
  pastedCells,
  type BudgetForm,
  type OwnGoal,
} from '@/model/budget-form';
import { channels, type Channel } from '@/model/channel';
import { useBudget, type Budget as BudgetType } from '@/queries/budgets';
import { useSellers, type Seller } from '@/queries/people';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useFiscalYear, useMyself } from './me';
import NotFound from './NotFound';
import { ChannelMark } from './parts/channels';
import { DialogForm } from './parts/DialogForm';
import { Loaded } from './parts/Loaded';
import { Page } from './parts/Page';
import style from './Budget.module.css';

export default function Budget({ name }: { name?: string }) {
  const me = useMyself();
  const { w } = useLocale();
  const now = useFiscalYear();
  const [, go] = useLocation();
  const years = me.company.fiscal_years;
  const year = years.find((one) => one.name === name) ?? now;
  const budget = useBudget(year.name);
  const sellers = useSellers();
  if (me.user.role === 'seller' || (name && year.name !== name)) return <NotFound />;
  return (
    <Page
      title={w.budget.title(year.name)}
      actions={
        years.length > 1 && (
          <SelectField
            label={w.budget.year}
            hideLabel
            value={year.name}
            options={years.map((one) => ({ value: one.name, label: one.name }))}
            onChoose={(value) => {
              go(`/budget/${value}`);
            }}
          />
        )
      }
    >
      <Loaded query={budget} lines={[60, 100, 100, 100, 100]}>
        {({ data, etag }) =>
          sellers.data && sellers.data.length === 0 ? (
            <Card>
              <EmptyState
                icon={<IconTarget size={26} aria-hidden />}
                title={w.people.noSellersTitle}
                action={
                  <LinkButton href="/settings/people" weight="main">
                    {w.people.addSeller}
                  </LinkButton>
                }
              >
                {w.budget.noSellers}
              </EmptyState>
            </Card>
          ) : (
            sellers.data && (
              <Editor
                key={year.name}
                year={year}
                budget={data}
                etag={etag}
                sellers={sellers.data}
              />
            )
          )
        }
      </Loaded>
    </Page>
  );
}

interface EditorProps {
  year: { name: string; first: string; last: string };
  budget: BudgetType;
  etag: string | null;
  sellers: Seller[];
}

function formOf(
  budget: BudgetType,
  sellers: Seller[],
  write: (minor: number) => string,
): BudgetForm {
  const none = { renewal: '', cross_sell: '', win_back: '', new_sales: '' };
  const cells: BudgetForm['cells'] = Object.fromEntries(
    sellers.map((one) => [one.id, { ...none }]),
  );
  for (const cell of budget.cells) {
    const row = (cells[cell.seller_id] ??= { ...none });
    row[cell.channel] = write(cell.goal);
  }
  const text = (goal: number) => (budget.status === 'none' ? '' : write(goal));
  return {
    total: text(budget.total),
    goals: {
      renewal: text(budget.goals.renewal),
      cross_sell: text(budget.goals.cross_sell),
      win_back: text(budget.goals.win_back),
    },
    cells,
  };
}

function Editor({ year, budget, etag, sellers }: EditorProps) {
  const me = useMyself();
  const { w, currency, amount, money, sign, percent } = useLocale();
  const write = (minor: number) => amount(minor, true);
  const [form, setForm] = useState(() => formOf(budget, sellers, write));
  const [changing, setChanging] = useState(false);
  const [reason, setReason] = useState('');
  const [approving, setApproving] = useState(false);
  const save = useSaveDraft(year.name);
  const { draft, wrong } = budgetDraft(form, currency, budget.cells);
  const [dirty, setDirty] = useState(false);
  const latest = useRef({ etag, draft, reason, profiles: budget.profiles });
  useEffect(() => {
    latest.current = { etag, draft, reason, profiles: budget.profiles };
  });

  const manages = mayManage(me);
  const open = manages && (budget.status !== 'approved' || changing);
  const shown = sellers.filter(
    (one) =>
      (!one.active_to || one.active_to >= year.first) &&
      (!one.active_from || one.active_from <= year.last),
  );

  // Saved when the typing rests; one save at a time, each on the state the one before made.
  const { mutate, isPending } = save;
  useEffect(() => {
    if (!dirty || isPending) return;
    const timer = window.setTimeout(() => {
      const now = latest.current;
      if (!now.draft) return;
      setDirty(false);
      mutate({
        etag: now.etag,
        draft: {
          ...now.draft,
          profiles: now.profiles,
          ...(now.reason.trim() && { reason: now.reason.trim() }),
        },
      });
    }, 600);
    return () => {
      window.clearTimeout(timer);
    };
  }, [dirty, form, isPending, mutate]);

  function change(next: BudgetForm) {
    setForm(next);
    setDirty(true);
  }
  function setCell(sellerId: string, channel: Channel, text: string) {
    change({
      ...form,
      cells: { ...form.cells, [sellerId]: { ...form.cells[sellerId]!, [channel]: text } },
    });
  }
  function tidy(text: string): string {
    const one = budgetDraft(
      { total: text, goals: { renewal: '', cross_sell: '', win_back: '' }, cells: {} },
      currency,
      [],
    ).draft;
    return one && text.trim() ? write(one.total) : text;
  }

  const refusal = refusalOf(save.error, w.common.unreachable);
  const faultOf = (place: string, pointer: string) =>
    wrong.has(place) ? w.newDeal.faults.not_an_amount : refusal?.faults[pointer];
  const { coverage } = budget;
  const state = isPending
    ? w.budget.saving
    : dirty || refusal
      ? w.budget.unsaved
      : save.isSuccess
        ? w.budget.savedNow
        : null;

  return (
    <>
      <Card
        title={w.budget.companyGoal(year.name)}
        aside={
          <span className={style.state} role="status">
            {[
              w.budget.statuses[budget.status],
              budget.version > 0 && w.budget.version(budget.version),
              state,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        }
      >
        <div className={style.goals}>
          <Goal
            open={open}
            label={w.budget.total}
            unit={sign}
            value={form.total}
            autoComplete="off"
            fault={faultOf('total', '/total')}
            onChange={(event) => {
              change({ ...form, total: event.target.value });
            }}
            onBlur={() => {
              if (open) setForm({ ...form, total: tidy(form.total) });
            }}
          />
          {ownGoals.map((channel: OwnGoal) => (
            <Goal
              key={channel}
              open={open}
              label={w.channels[channel]}
              unit={sign}
              value={form.goals[channel]}
              autoComplete="off"
              fault={faultOf(channel, `/goals/${channel}`)}
              onChange={(event) => {
                change({ ...form, goals: { ...form.goals, [channel]: event.target.value } });
              }}
              onBlur={() => {
                if (open)
                  setForm({
                    ...form,
                    goals: { ...form.goals, [channel]: tidy(form.goals[channel]) },
                  });
              }}
            />
          ))}
          <div>
            <p className={style.restLabel}>
              {w.channels.new_sales} <span className="soft">= {w.budget.isRest}</span>
            </p>
            <p className={`num ${style.rest}`}>{money(budget.goals.new_sales)}</p>
          </div>
        </div>
        <div className={style.quartet} aria-hidden>
          {channels.map((channel) =>
            budget.goals[channel] > 0 ? (
              <span
                key={channel}
                data-channel={channel}
                style={{ flexGrow: budget.goals[channel] }}
              >
                <ChannelMark channel={channel} small />
              </span>
            ) : null,
          )}
        </div>
        {refusal && (
          <div className={style.refusal}>
            <Notice tone="fault">
              {refusal.message}{' '}
              {Object.values(refusal.faults)
                .filter((text) => text !== refusal.message)
                .join(' ')}
            </Notice>
          </div>
        )}
      </Card>
      <Card flush>
        <Grid
          sellers={shown}
          form={form}
          open={open}
          wrong={wrong}
          onCell={setCell}
          onFill={(cells) => {
            change({ ...form, cells });
          }}
          tidy={tidy}
          onTidy={(sellerId, channel, text) => {
            setForm((was) => ({
              ...was,
              cells: { ...was.cells, [sellerId]: { ...was.cells[sellerId]!, [channel]: text } },
            }));
          }}
        >
          <tr className={style.sum}>
            <th scope="row">{w.budget.sellersSum}</th>
            {channels.map((channel) => (
              <td key={channel} className="num">
                {amount(coverage.channels[channel].assigned)}
              </td>
            ))}
          </tr>
          <tr className={style.sum}>
            <th scope="row">
              {w.budget.coverage}{' '}
              <span className="soft num">
                {coverage.total.ratio !== null && percent(coverage.total.ratio)}
              </span>
            </th>
            {channels.map((channel) => {
              const { ratio } = coverage.channels[channel];
              return (
                <td
                  key={channel}
                  className="num"
                  data-short={coverage.short_channels.includes(channel) || undefined}
                  data-sound={(ratio !== null && ratio >= 1) || undefined}
                >
                  {ratio === null ? '–' : percent(ratio)}
                </td>
              );
            })}
          </tr>
        </Grid>
      </Card>
      <div className={style.foot}>
        <p className="soft">
          {coverage.advice} {open && w.budget.gridHint}
        </p>
        {manages && budget.status === 'draft' && (
          <Button
            weight="main"
            disabled={dirty || isPending || wrong.size > 0}
            onClick={() => {
              setApproving(true);
            }}
          >
            {w.budget.approve}
          </Button>
        )}
        {manages && budget.status === 'approved' && !changing && (
          <Button
            onClick={() => {
              setChanging(true);
            }}
          >
            {w.budget.change}
          </Button>
        )}
        {changing && budget.status === 'approved' && (
          <div className={style.reason}>
            <TextField
              autoFocus
              label={w.budget.changeReason}
              value={reason}
              fault={refusal?.faults['/reason']}
              onChange={(event) => {
                setReason(event.target.value);
                setDirty(true);
              }}
            />
          </div>
        )}
      </div>
      {approving && (
        <Approval
          year={year.name}
          etag={etag}
          short={coverage.level === 'short' || coverage.short_channels.length > 0}
          advice={coverage.advice}
          onClose={() => {
            setApproving(false);
            setChanging(false);
          }}
        />
      )}
    </>
  );
}

// A goal as a field while it may be changed, and as a figure when it may not.
function Goal({ open, ...field }: { open: boolean } & ComponentProps<typeof TextField>) {
  if (open) return <TextField {...field} />;
  return (
    <div>
      <p className={style.restLabel}>{field.label}</p>
      <p className={`num ${style.rest}`}>
        {field.value} {field.unit}
      </p>
    </div>
  );
}

interface GridProps {
  sellers: Seller[];
  form: BudgetForm;
  open: boolean;
  wrong: Set<string>;
  onCell: (sellerId: string, channel: Channel, text: string) => void;
  onFill: (cells: BudgetForm['cells']) => void;
  tidy: (text: string) => string;
  onTidy: (sellerId: string, channel: Channel, text: string) => void;
  children: React.ReactNode;
}

function Grid({ sellers, form, open, wrong, onCell, onFill, tidy, onTidy, children }: GridProps) {
  const { w, sign } = useLocale();
  const body = useRef<HTMLTableSectionElement>(null);

  function move(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    const input = event.currentTarget;
    const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
    const atEnd = input.selectionStart === input.value.length;
    const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    let next: [number, number] | null = null;
    if (event.key === 'ArrowUp') next = [row - 1, column];
    if (event.key === 'ArrowDown' || event.key === 'Enter')
      next = [row + (event.shiftKey ? -1 : 1), column];
    if (event.key === 'ArrowLeft' && (atStart || all)) next = [row, column - 1];
    if (event.key === 'ArrowRight' && (atEnd || all)) next = [row, column + 1];
    if (!next) return;
    const target = body.current?.querySelector<HTMLInputElement>(
      `[data-cell="${String(next[0])} ${String(next[1])}"]`,
    );
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.select();
  }

  function paste(event: ClipboardEvent, row: number, column: number) {
    const rows = pastedCells(event.clipboardData.getData('text/plain'));
    if (rows.length === 1 && rows[0]!.length === 1) return;
    event.preventDefault();
    const cells = structuredClone(form.cells);
    rows.forEach((texts, down) => {
      const seller = sellers[row + down];
      texts.forEach((text, right) => {
        const channel = channels[column + right];
        if (seller && channel)
          cells[seller.id]![channel] = tidy(text === '-' || text === '–' ? '' : text);
      });
    });
    onFill(cells);
  }

  return (
    <div className={style.scroll} tabIndex={0} role="region" aria-label={w.nav.budget}>
      <table className={style.sheet}>
        <thead>
          <tr>
            <th scope="col">
              {w.budget.seller}, {sign}
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                <span className={style.head}>
                  <ChannelMark channel={channel} small />
                  {w.channels[channel]}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {sellers.map((seller, row) => (
            <tr key={seller.id}>
              <th scope="row">
                {seller.name}{' '}
                <span className="soft">
                  {seller.is_vacant ? w.overview.vacant : seller.is_kam ? w.overview.kam : ''}
                </span>
              </th>
              {channels.map((channel, column) => {
                const text = form.cells[seller.id]?.[channel] ?? '';
                if (!open)
                  return (
                    <td key={channel} className="num">
                      {text || <span className="soft">–</span>}
                    </td>
                  );
                return (
                  <td key={channel} className={style.cell}>
                    <input
                      data-cell={`${String(row)} ${String(column)}`}
                      aria-label={w.budget.cell(seller.name, w.channels[channel])}
                      aria-invalid={wrong.has(`${seller.id} ${channel}`) || undefined}
                      autoComplete="off"
                      placeholder="–"
                      value={text}
                      onFocus={(event) => {
                        event.target.select();
                      }}
                      onChange={(event) => {
                        onCell(seller.id, channel, event.target.value);
                      }}
                      onBlur={() => {
                        onTidy(seller.id, channel, tidy(text));
                      }}
                      onKeyDown={(event) => {
                        move(event, row, column);
                      }}
                      onPaste={(event) => {
                        paste(event, row, column);
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>{children}</tfoot>
      </table>
    </div>
  );
}

interface ApprovalProps {
  year: string;
  etag: string | null;
  short: boolean;
  advice: string;
  onClose: () => void;
}

function Approval({ year, etag, short, advice, onClose }: ApprovalProps) {
  const { w } = useLocale();
  const approve = useApproveBudget(year);
  const refusal = refusalOf(approve.error, w.common.unreachable);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={w.budget.approve} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={approve.isPending}
        submitLabel={w.budget.approveShort}
        onSubmit={(event) => {
          event.preventDefault();
          approve.mutate({ etag, reason: reason.trim() || null }, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>{w.budget.approveText}</p>
        <p className="soft">{advice}</p>
        {short && (
          <TextField
            autoFocus
            label={w.budget.reasonShort}
            value={reason}
            fault={refusal?.faults['/reason']}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
