// A year's budget as it is typed: a value in each place, and what was changed, so that it can be undone,
// sent, and laid upon what somebody else has typed in the meantime.
import { channels, type Channel } from './channel';

export type OwnGoal = 'renewal' | 'cross_sell' | 'win_back';
export const ownGoals = ['renewal', 'cross_sell', 'win_back'] as const;

// The company's total and three goals, a seller's goal in a channel, the months of such a goal when
// they are made by hand, the season of a channel, and a seller's revenue goal.
export type Place =
  | 'total'
  | `goal ${OwnGoal}`
  | `cell ${string} ${Channel}`
  | `months ${string} ${Channel}`
  | `season ${Channel}`
  | `revenue ${string}`;

// What was typed and is no amount; it stays to be mended.
export interface Wrong {
  wrong: string;
}
// Minor units, or one such (or a weight) for each month. Null is an empty place: the seller does not
// work the channel, which is not zero.
export type Value = number | Wrong | readonly number[] | null;

export type Sheet = ReadonlyMap<Place, Exclude<Value, null>>;

export interface Changed {
  place: Place;
  was: Value;
  is: Value;
}

export function cellOf(sellerId: string, channel: Channel): Place {
  return `cell ${sellerId} ${channel}`;
}

export function monthsOf(sellerId: string, channel: Channel): Place {
  return `months ${sellerId} ${channel}`;
}

export function revenueOf(sellerId: string): Place {
  return `revenue ${sellerId}`;
}

export function isWrong(value: Value): value is Wrong {
  return typeof value === 'object' && value !== null && 'wrong' in value;
}

export function amountAt(sheet: Sheet, place: Place): number | null {
  const value = sheet.get(place);
  return typeof value === 'number' ? value : null;
}

export function same(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function put(sheet: Sheet, values: Iterable<readonly [Place, Value]>): Sheet {
  const next = new Map(sheet);
  for (const [place, value] of values) {
    if (value === null) next.delete(place);
    else next.set(place, value);
  }
  return next;
}

// What it takes to come from one to the other.
export function changesBetween(from: Sheet, to: Sheet): Changed[] {
  const changes: Changed[] = [];
  for (const place of new Set([...from.keys(), ...to.keys()])) {
    const was = from.get(place) ?? null;
    const is = to.get(place) ?? null;
    if (!same(was, is)) changes.push({ place, was, is });
  }
  return changes;
}

// Two managers type at once: what each has changed since `base` holds. Where both changed the same
// place differently mine stays, and the place is named.
export function merge(
  base: Sheet,
  mine: Sheet,
  theirs: Sheet,
): { sheet: Sheet; clashes: Changed[] } {
  const own = changesBetween(base, mine);
  const clashes = own
    .map(({ place, is }) => ({ place, was: theirs.get(place) ?? null, is }))
    .filter(({ place, was, is }) => !same(was, is) && !same(was, base.get(place) ?? null));
  return {
    sheet: put(
      theirs,
      own.map(({ place, is }) => [place, is]),
    ),
    clashes,
  };
}

interface KnownBudget {
  status: string;
  total: number;
  goals: Record<Channel, number>;
  profiles: Record<Channel, number[]>;
  cells: { seller_id: string; channel: Channel; goal: number; months: number[] }[];
  revenue_goals: { seller_id: string; amount: number }[];
}

export function sheetOf(budget: KnownBudget): Sheet {
  const sheet = new Map<Place, Exclude<Value, null>>();
  if (budget.status !== 'none') {
    sheet.set('total', budget.total);
    for (const channel of ownGoals) sheet.set(`goal ${channel}`, budget.goals[channel]);
  }
  for (const channel of channels) sheet.set(`season ${channel}`, budget.profiles[channel]);
  for (const cell of budget.cells) {
    sheet.set(cellOf(cell.seller_id, cell.channel), cell.goal);
    if (!same(cell.months, spread(cell.goal, budget.profiles[cell.channel])))
      sheet.set(monthsOf(cell.seller_id, cell.channel), cell.months);
  }
  for (const goal of budget.revenue_goals) sheet.set(revenueOf(goal.seller_id), goal.amount);
  return sheet;
}

export interface Draft {
  total: number;
  goals: Record<OwnGoal, number>;
  profiles: Record<Channel, number[]>;
  cells: { seller_id: string; channel: Channel; goal: number; months?: number[] }[];
  revenue_goals: { seller_id: string; amount: number }[];
}

// Null while something typed is no amount: `wrong` says where.
export function draftOf(sheet: Sheet): { draft: Draft | null; wrong: Place[] } {
  const wrong = [...sheet].filter(([, value]) => isWrong(value)).map(([place]) => place);
  if (wrong.length > 0) return { draft: null, wrong };
  const list = (place: Place) => [...((sheet.get(place) as number[] | undefined) ?? [])];
  const byChannel = <T>(of: (channel: Channel) => T) =>
    Object.fromEntries(channels.map((channel) => [channel, of(channel)])) as Record<Channel, T>;
  const cells: Draft['cells'] = [];
  const revenueGoals: Draft['revenue_goals'] = [];
  for (const [place, goal] of sheet) {
    const [kind, sellerId, channel] = place.split(' ') as [string, string, Channel];
    if (typeof goal !== 'number') continue;
    if (kind === 'revenue') revenueGoals.push({ seller_id: sellerId, amount: goal });
    if (kind !== 'cell') continue;
    const months = list(monthsOf(sellerId, channel));
    cells.push({
      seller_id: sellerId,
      channel,
      goal,
      // Months made by hand hold for the goal that they were made for.
      ...(months.length > 0 && total(months) === goal && { months }),
    });
  }
  return {
    draft: {
      total: amountAt(sheet, 'total') ?? 0,
      goals: Object.fromEntries(
        ownGoals.map((channel) => [channel, amountAt(sheet, `goal ${channel}`) ?? 0]),
      ) as Record<OwnGoal, number>,
      profiles: byChannel((channel) => list(`season ${channel}`)),
      cells,
      revenue_goals: revenueGoals,
    },
    wrong,
  };
}

export function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

// The goal over the months in proportion to their weights; what is left over goes to the largest
// remainders, on a tie to the earlier month. As the server does it: it tells months that follow the
// season from months made by hand.
export function spread(goal: number, weights: readonly number[]): number[] {
  const all = BigInt(total(weights));
  if (all <= 0n) return [];
  const parts = weights.map((weight) => (BigInt(goal) * BigInt(weight)) / all);
  const remainder = weights.map((weight) => (BigInt(goal) * BigInt(weight)) % all);
  let left = BigInt(goal) - parts.reduce((sum, part) => sum + part, 0n);
  const order = weights.map((_, at) => at);
  order.sort((a, b) =>
    remainder[a]! === remainder[b]! ? a - b : remainder[a]! > remainder[b]! ? -1 : 1,
  );
  for (const at of order) {
    if (left === 0n) break;
    parts[at]! += 1n;
    left -= 1n;
  }
  return parts.map(Number);
}
