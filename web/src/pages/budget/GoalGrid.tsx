// Sellers down, channels across, typed like a spreadsheet: with the arrows, by typing over, by filling
// and by blocks to and from Excel. Sums and coverage stay in sight below.
import {
  createContext,
  useContext,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import {
  Cell,
  DataGrid,
  type CellKeyboardEvent,
  type CellKeyDownArgs,
  type CellRendererProps,
  type Column,
  type DataGridHandle,
  type RenderEditCellProps,
} from 'react-data-grid';
import 'react-data-grid/lib/styles.css';
import { readBlock, writeBlock } from '@/model/budget-block';
import { readEntry } from '@/model/budget-entry';
import {
  cellOf,
  isWrong,
  monthsOf,
  type Place,
  type Sheet,
  type Value,
} from '@/model/budget-sheet';
import type { Sums } from '@/model/budget-sums';
import { channels, type Channel } from '@/model/channel';
import type { Seller } from '@/queries/people';
import { useLocale } from '@/ui/locale';
import { ChannelMark } from '../parts/channels';
import style from './GoalGrid.module.css';

export interface GridTools {
  fillDown: () => void;
  hold: () => void;
  focus: () => void;
  // The cell one stands in.
  at: { sellerId: string; channel: Channel } | null;
}

interface Props {
  label: string;
  sellers: Seller[];
  sheet: Sheet;
  sums: Sums;
  // Last year's goals, or what was signed; and what that column is called.
  before: { heading: string; sellers: ReadonlyMap<string, number>; total: number | null } | null;
  held: ReadonlySet<Place>;
  others: ReadonlySet<Place>;
  open: boolean;
  tools: Ref<GridTools>;
  onAt: (at: GridTools['at']) => void;
  onChange: (values: (readonly [Place, Value])[]) => void;
  onTyping: (place: Place, value: Value) => void;
  onHold: (places: Place[]) => void;
  onUndo: () => void;
  onRedo: () => void;
  onSay: (sentence: string) => void;
  onLeave: () => void;
}

interface Row {
  seller: Seller;
  values: Record<Channel, Value>;
  sum: number | null;
  before: number | null;
  // What an open cell holds, and what was pulled down from a cell above.
  typed?: string;
  pulled?: { value: Value };
}

type SumRow = 'carried' | 'goal' | 'coverage';
const sumRows: SumRow[] = ['carried', 'goal', 'coverage'];

interface Spot {
  row: number;
  column: number;
}

interface Marks {
  anchor: Spot | null;
  head: Spot | null;
  held: ReadonlySet<Place>;
  others: ReadonlySet<Place>;
  byHand: ReadonlySet<Place>;
  // The pointer has come into a cell with its button down.
  onDragOver: (spot: Spot) => void;
}

const MarksContext = createContext<Marks>({
  anchor: null,
  head: null,
  held: new Set(),
  others: new Set(),
  byHand: new Set(),
  onDragOver: () => undefined,
});

// The first column is the seller's name.
const channelAt = (column: number) => channels[column - 1];

function within(spot: Spot, one: Spot | null, other: Spot | null): boolean {
  if (!one || !other) return false;
  return (
    spot.row >= Math.min(one.row, other.row) &&
    spot.row <= Math.max(one.row, other.row) &&
    spot.column >= Math.min(one.column, other.column) &&
    spot.column <= Math.max(one.column, other.column)
  );
}

function MarkedCell(props: CellRendererProps<Row, SumRow>) {
  const { anchor, head, held, others, onDragOver } = useContext(MarksContext);
  const { column, row, rowIdx } = props;
  const channel = channelAt(column.idx);
  if (!channel) return <Cell {...props} role={column.idx === 0 ? 'rowheader' : 'gridcell'} />;
  const place = cellOf(row.seller.id, channel);
  const many = anchor && head && (anchor.row !== head.row || anchor.column !== head.column);
  const inside = many && within({ row: rowIdx, column: column.idx }, anchor, head);
  return (
    <Cell
      {...props}
      data-channel={channel}
      data-inside={inside || undefined}
      data-active={props.isCellActive || undefined}
      data-held={held.has(place) || undefined}
      data-others={others.has(place) || undefined}
      aria-selected={inside || props.isCellActive}
      aria-invalid={isWrong(row.values[channel]) || undefined}
      onMouseEnter={(event) => {
        if (event.buttons === 1) onDragOver({ row: rowIdx, column: column.idx });
      }}
    />
  );
}

const renderers = {
  renderCell: (key: React.Key, props: CellRendererProps<Row, SumRow>) => (
    <MarkedCell key={key} {...props} />
  ),
};

function Amount({ row, channel }: { row: Row; channel: Channel }) {
  const { w, amount } = useLocale();
  const { held, byHand } = useContext(MarksContext);
  const value = row.values[channel];
  if (value === null)
    return (
      <>
        <span className={style.none} aria-hidden>
          –
        </span>
        <span className="hidden">{w.budget.empty}</span>
      </>
    );
  if (isWrong(value))
    return (
      <span className={style.wrong} title={w.budget.notAnAmount(value.wrong)}>
        {value.wrong}
        <span className="hidden"> {w.newDeal.faults.not_an_amount}</span>
      </span>
    );
  return (
    <>
      {held.has(cellOf(row.seller.id, channel)) && <Dot kind="held" label={w.budget.held} />}
      {byHand.has(monthsOf(row.seller.id, channel)) && <Dot kind="hand" label={w.budget.byHand} />}
      {amount(value as number, true)}
    </>
  );
}

function Dot({ kind, label }: { kind: string; label: string }) {
  return (
    <span className={style.dot} data-kind={kind} title={label}>
      <span className="hidden">{label} </span>
    </span>
  );
}

function Editor({
  row,
  column,
  onRowChange,
  onTyping,
}: RenderEditCellProps<Row, SumRow> & { onTyping: Props['onTyping'] }) {
  const { amount, currency, w } = useLocale();
  const channel = column.key as Channel;
  const value = row.values[channel];
  const [text, setText] = useState(() =>
    isWrong(value) ? value.wrong : typeof value === 'number' ? amount(value, true) : '',
  );
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <input
      ref={input}
      // The key that opened the cell is typed into it: it must have the focus before the key goes up.
      autoFocus
      className={style.editor}
      aria-label={w.budget.cell(row.seller.name, w.channels[channel])}
      autoComplete="off"
      enterKeyHint="next"
      value={text}
      onChange={(event) => {
        const { value: typed } = event.target;
        setText(typed);
        onRowChange({ ...row, typed });
        onTyping(cellOf(row.seller.id, channel), readEntry(typed, value, currency));
      }}
    />
  );
}

// As wide as the page, and never narrower than an amount: on a phone the names stay and the rest scrolls.
function useWidths(frame: RefObject<HTMLElement | null>, changeHeading: string | null) {
  const [wide, setWide] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      setWide(Math.floor(entry!.contentRect.width));
    });
    observer.observe(frame.current!);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return useMemo(() => {
    const name = wide < 700 ? 124 : 220;
    // What it is compared with is written out: a long name takes its room.
    const change = changeHeading === null ? 0 : Math.max(92, changeHeading.length * 7 + 28);
    const share = Math.floor((wide - name - change) / 5);
    const amount = Math.max(wide < 700 ? 112 : 128, share);
    return { name: Math.max(name, wide - change - amount * 5), amount, change };
  }, [wide, changeHeading]);
}

export default function GoalGrid(props: Props) {
  const { sellers, sheet, sums, before, held, others, open, onTyping } = props;
  const { w, amount, percent, number, currency, language } = useLocale();
  const grid = useRef<DataGridHandle>(null);
  const frame = useRef<HTMLDivElement>(null);
  const widths = useWidths(frame, before?.heading ?? null);
  const [active, setActive] = useState<Spot | null>(null);
  const [range, setRange] = useState<{ anchor: Spot; head: Spot } | null>(null);
  // Whether the next move stretches the selection, and whether the open cell was typed over.
  const stretching = useRef(false);
  const typedOver = useRef(false);

  const rows = useMemo(
    () =>
      sellers.map((seller): Row => {
        const values = Object.fromEntries(
          channels.map((channel) => [channel, sheet.get(cellOf(seller.id, channel)) ?? null]),
        ) as Row['values'];
        return {
          seller,
          values,
          sum: sums.sellers.get(seller.id) ?? null,
          before: before?.sellers.get(seller.id) ?? null,
        };
      }),
    [sellers, sheet, sums, before],
  );

  const columns = useMemo((): Column<Row, SumRow>[] => {
    const change = (now: number | null, then: number | null | undefined) =>
      !now || !then
        ? ''
        : now >= then * 10
          ? `× ${number(Math.round(now / then))}`
          : `${now > then ? '+' : ''}${percent(now / then - 1)}`;
    const sumNames = {
      carried: w.budget.sellersSum,
      goal: w.budget.companyRow,
      coverage: w.budget.coverage,
    };
    const sumCell = (row: SumRow, { goal, carried, ratio, level }: Sums['total']): ReactNode => {
      if (row === 'carried') return amount(carried);
      if (row === 'goal') return amount(goal);
      return (
        <span data-level={goal === 0 && carried === 0 ? undefined : level}>
          {ratio === null ? <span title={w.budget.noGoal}>–</span> : percent(ratio)}
        </span>
      );
    };
    return [
      {
        key: 'seller',
        name: w.budget.seller,
        frozen: true,
        width: widths.name,
        cellClass: style.name,
        headerCellClass: style.name,
        summaryCellClass: style.name,
        renderCell: ({ row: { seller } }) => (
          <>
            {seller.name}
            <span className="soft">
              {seller.is_vacant
                ? ` ${w.overview.vacant}`
                : seller.is_kam
                  ? ` ${w.overview.kam}`
                  : ''}
            </span>
          </>
        ),
        renderSummaryCell: ({ row }) => sumNames[row],
      },
      ...channels.map((channel): Column<Row, SumRow> => ({
        key: channel,
        name: w.channels[channel],
        width: widths.amount,
        editable: open,
        cellClass: style.goal,
        headerCellClass: style.number,
        summaryCellClass: style.number,
        editorOptions: { closeOnExternalRowChange: false },
        renderHeaderCell: () => (
          <span className={style.head}>
            <ChannelMark channel={channel} small />
            {w.channels[channel]}
          </span>
        ),
        renderCell: ({ row }) => <Amount row={row} channel={channel} />,
        renderEditCell: (editor) => <Editor {...editor} onTyping={onTyping} />,
        renderSummaryCell: ({ row }) => sumCell(row, sums.channels[channel]),
      })),
      {
        key: 'sum',
        name: w.budget.sum,
        width: widths.amount,
        cellClass: style.number,
        headerCellClass: style.number,
        summaryCellClass: style.number,
        renderCell: ({ row }) => (row.sum === null ? '' : amount(row.sum)),
        renderSummaryCell: ({ row }) => sumCell(row, sums.total),
      },
      ...(before
        ? [
            {
              key: 'before',
              name: before.heading,
              width: widths.change,
              cellClass: style.number,
              headerCellClass: style.number,
              summaryCellClass: style.number,
              renderCell: ({ row }: { row: Row }) => change(row.sum, row.before),
              renderSummaryCell: ({ row }: { row: SumRow }) =>
                row === 'goal' ? change(sums.total.goal, before.total) : '',
            },
          ]
        : []),
    ];
  }, [w, amount, percent, number, open, sums, before, onTyping, widths]);

  const selected = range ?? (active && { anchor: active, head: active });

  function placesOf({ anchor, head }: { anchor: Spot; head: Spot }): Place[][] {
    const places: Place[][] = [];
    for (
      let row = Math.min(anchor.row, head.row);
      row <= Math.max(anchor.row, head.row);
      row += 1
    ) {
      const line: Place[] = [];
      for (
        let column = Math.min(anchor.column, head.column);
        column <= Math.max(anchor.column, head.column);
        column += 1
      ) {
        const seller = sellers[row];
        const channel = channelAt(column);
        if (seller && channel) line.push(cellOf(seller.id, channel));
      }
      if (line.length > 0) places.push(line);
    }
    return places;
  }
  const valueAt = (place: Place): Value => sheet.get(place) ?? null;

  function put(values: (readonly [Place, Value])[]) {
    if (open && values.length > 0) props.onChange(values);
  }
  function clear() {
    if (selected)
      put(
        placesOf(selected)
          .flat()
          .map((place) => [place, null] as const),
      );
  }
  function fill(direction: 'down' | 'right') {
    if (!selected) return;
    const block = placesOf(selected);
    // One cell alone takes what is above it, or before it.
    if (block.length * (block[0]?.length ?? 0) === 1 && active) {
      const from = placesOf({
        anchor: {
          row: active.row - (direction === 'down' ? 1 : 0),
          column: active.column - (direction === 'right' ? 1 : 0),
        },
        head: {
          row: active.row - (direction === 'down' ? 1 : 0),
          column: active.column - (direction === 'right' ? 1 : 0),
        },
      }).flat()[0];
      if (from) put([[block[0]![0]!, valueAt(from)]]);
      return;
    }
    put(
      direction === 'down'
        ? block
            .slice(1)
            .flatMap((line) => line.map((place, at) => [place, valueAt(block[0]![at]!)] as const))
        : block.flatMap((line) =>
            line.slice(1).map((place) => [place, valueAt(line[0]!)] as const),
          ),
    );
  }
  function hold() {
    if (selected) props.onHold(placesOf(selected).flat());
  }
  function goTo(row: number, column: number) {
    grid.current?.setActivePosition({ rowIdx: row, idx: column }, { shouldFocus: true });
  }

  function goalAfter({ row, column }: Spot, back: boolean): Spot | null {
    if (!open || !channelAt(column) || row < 0 || row >= sellers.length) return null;
    const at = row * channels.length + (column - 1) + (back ? -1 : 1);
    if (at < 0 || at >= sellers.length * channels.length) return null;
    return { row: Math.floor(at / channels.length), column: (at % channels.length) + 1 };
  }

  useImperativeHandle(props.tools, () => ({
    fillDown: () => {
      fill('down');
    },
    hold,
    focus: () => {
      goTo(active?.row ?? 0, active?.column ?? 1);
    },
    at:
      active && sellers[active.row] && channelAt(active.column)
        ? { sellerId: sellers[active.row]!.id, channel: channelAt(active.column)! }
        : null,
  }));

  function copy(event: ClipboardEvent, cut: boolean) {
    if (!selected || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const places = placesOf(selected);
    const block = writeBlock(
      places.map((line) => line.map(valueAt)),
      currency,
      language,
    );
    event.clipboardData.setData('text/plain', block.text);
    event.clipboardData.setData('text/html', block.html);
    props.onSay(w.budget.copied(places.flat().length));
    if (cut) clear();
  }

  function paste(event: ClipboardEvent) {
    if (!selected || !open || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    const block = readBlock(
      event.clipboardData.getData('text/html'),
      event.clipboardData.getData('text/plain'),
      currency,
    );
    const row = Math.min(selected.anchor.row, selected.head.row);
    const column = Math.min(selected.anchor.column, selected.head.column);
    const values: [Place, Value][] = [];
    // One value goes into every cell that is selected; a block is laid down from the corner.
    if (block.length === 1 && block[0]!.length === 1) {
      for (const place of placesOf(selected).flat()) values.push([place, block[0]![0]!]);
    } else {
      const head = {
        row: row + block.length - 1,
        column: column + Math.max(...block.map((line) => line.length)) - 1,
      };
      block.forEach((line, down) => {
        line.forEach((value, right) => {
          const seller = sellers[row + down];
          const channel = channelAt(column + right);
          if (seller && channel) values.push([cellOf(seller.id, channel), value]);
        });
      });
      setRange({
        anchor: { row, column },
        head: {
          row: Math.min(head.row, sellers.length - 1),
          column: Math.min(head.column, channels.length),
        },
      });
    }
    put(values);
    props.onSay(w.budget.pasted(values.length));
  }

  function onKeyDown(args: CellKeyDownArgs<Row, SumRow>, event: CellKeyboardEvent) {
    const command = event.ctrlKey || event.metaKey;
    const { key } = event;
    const column = args.column?.idx ?? 0;
    const row = args.rowIdx;
    const take = () => {
      event.preventGridDefault();
      event.preventDefault();
    };
    // Tab goes from goal to goal and on to the next row; past the last one it is the grid's again.
    const next = key === 'Tab' ? goalAfter({ row, column }, event.shiftKey) : null;
    if (next) {
      take();
      if (args.mode === 'EDIT') args.onClose(true);
      goTo(next.row, next.column);
      return;
    }
    if (args.mode === 'EDIT') {
      const input = event.target as HTMLInputElement;
      if (key === 'Enter' && command && selected) {
        take();
        const text = input.value;
        args.onClose(false);
        put(
          placesOf(selected)
            .flat()
            .map((place) => [place, readEntry(text, valueAt(place), currency)] as const),
        );
        return;
      }
      const sideways = typedOver.current && (key === 'ArrowLeft' || key === 'ArrowRight');
      if (key === 'Enter' || key === 'ArrowUp' || key === 'ArrowDown' || sideways) {
        take();
        args.onClose(true);
        const down = key === 'ArrowUp' || (key === 'Enter' && event.shiftKey) ? -1 : 1;
        if (sideways) goTo(row, column + (key === 'ArrowLeft' ? -1 : 1));
        else goTo(Math.max(0, Math.min(row + down, sellers.length - 1)), column);
      }
      if (key === 'Escape') {
        const place = cellOf(args.row.seller.id, args.column.key as Channel);
        onTyping(place, valueAt(place));
      }
      return;
    }
    stretching.current = false;
    typedOver.current = key !== 'F2';
    const goal = channelAt(column) !== undefined && row >= 0 && row < sellers.length;
    if (key === 'Escape') {
      take();
      if (range) setRange(null);
      else props.onLeave();
    } else if (command && key.toLowerCase() === 'z') {
      take();
      if (event.shiftKey) props.onRedo();
      else props.onUndo();
    } else if (command && key.toLowerCase() === 'y') {
      take();
      props.onRedo();
    } else if (command && key.toLowerCase() === 'a') {
      take();
      setRange({
        anchor: { row: 0, column: 1 },
        head: { row: sellers.length - 1, column: channels.length },
      });
    } else if (!goal) {
      return;
    } else if (key === 'Enter') {
      take();
      goTo(Math.max(0, Math.min(row + (event.shiftKey ? -1 : 1), sellers.length - 1)), column);
    } else if (key === 'Delete' || key === 'Backspace') {
      take();
      clear();
    } else if (key === 'F4') {
      take();
      hold();
    } else if (key === ' ') {
      take();
    } else if (command && key.toLowerCase() === 'd') {
      take();
      fill('down');
    } else if (command && key.toLowerCase() === 'r') {
      take();
      fill('right');
    } else if (event.shiftKey && key.startsWith('Arrow')) {
      const next = {
        row: row + (key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0),
        column: column + (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0),
      };
      if (next.row < 0 || next.row >= sellers.length || !channelAt(next.column)) take();
      else stretching.current = true;
    }
  }

  const marks = useMemo(
    (): Marks => ({
      anchor: range?.anchor ?? null,
      head: range?.head ?? null,
      held,
      others,
      byHand: new Set([...sheet.keys()].filter((place) => place.startsWith('months '))),
      onDragOver: (head) => {
        setRange((was) => ({ anchor: was?.anchor ?? active ?? head, head }));
      },
    }),
    [range, held, others, sheet, active],
  );

  return (
    <MarksContext value={marks}>
      <div
        ref={frame}
        onCut={(event) => {
          copy(event, true);
        }}
      >
        <DataGrid
          ref={grid}
          className={style.grid}
          aria-label={props.label}
          rows={rows}
          rowKeyGetter={(row) => row.seller.id}
          columns={columns}
          bottomSummaryRows={sumRows}
          rowHeight={40}
          headerRowHeight={42}
          summaryRowHeight={38}
          renderers={renderers}
          onRowsChange={(changed, { indexes, column }) => {
            const channel = column.key as Channel;
            const values: [Place, Value][] = [];
            for (const at of indexes) {
              const { seller, typed, pulled } = changed[at]!;
              const place = cellOf(seller.id, channel);
              if (pulled) values.push([place, pulled.value]);
              else if (typed !== undefined)
                values.push([place, readEntry(typed, valueAt(place), currency)]);
            }
            put(values);
          }}
          onFill={
            open
              ? ({ columnKey, sourceRow, targetRow }) => ({
                  ...targetRow,
                  pulled: { value: sourceRow.values[columnKey as Channel] },
                })
              : undefined
          }
          onCellCopy={(_, event) => {
            copy(event, false);
          }}
          onCellPaste={({ row }, event) => {
            paste(event);
            return row;
          }}
          onCellKeyDown={onKeyDown}
          onCellMouseDown={({ rowIdx, column }, event) => {
            typedOver.current = false;
            stretching.current =
              event.shiftKey && channelAt(column.idx) !== undefined && rowIdx >= 0;
          }}
          onCellClick={({ setActivePosition }) => {
            // A finger has no keys to begin with.
            if (open && window.matchMedia('(pointer: coarse)').matches) setActivePosition(true);
          }}
          onActivePositionChange={({ rowIdx, column }) => {
            const spot = { row: rowIdx, column: column?.idx ?? 0 };
            const was = active;
            setActive(spot);
            if (stretching.current && was)
              setRange((range) => ({ anchor: range?.anchor ?? was, head: spot }));
            else setRange(null);
            stretching.current = false;
            const seller = sellers[spot.row];
            const channel = channelAt(spot.column);
            props.onAt(seller && channel ? { sellerId: seller.id, channel } : null);
          }}
        />
      </div>
    </MarksContext>
  );
}
