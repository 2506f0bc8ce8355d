// What a budget comes to while it is typed, until the server has answered: new sales as the rest, what
// each seller carries, and how far the sellers cover the company's goals.
import { amountAt, isWrong, ownGoals, type Sheet } from './budget-sheet';
import { channels, type Channel } from './channel';

export type Level = 'short' | 'sound' | 'high' | 'warning';

export interface Covered {
  goal: number;
  carried: number;
  ratio: number | null;
  level: Level;
}

export interface Sums {
  newSales: number;
  // What the three channels have beyond the total, when they have.
  excess: number;
  sellers: ReadonlyMap<string, number>;
  channels: Record<Channel, Covered>;
  total: Covered;
}

export function levelOf(goal: number, carried: number): Level {
  if (carried < goal) return 'short';
  if (goal <= 0 || carried <= goal * 1.15) return 'sound';
  return carried <= goal * 1.25 ? 'high' : 'warning';
}

function covered(goal: number, carried: number): Covered {
  const ratio = goal > 0 ? carried / goal : null;
  return { goal, carried, ratio, level: levelOf(goal, carried) };
}

export function sumsOf(sheet: Sheet): Sums {
  const sellers = new Map<string, number>();
  const carried: Record<Channel, number> = {
    renewal: 0,
    cross_sell: 0,
    win_back: 0,
    new_sales: 0,
  };
  for (const [place, value] of sheet) {
    const [kind, sellerId, channel] = place.split(' ') as [string, string, Channel];
    if (kind !== 'cell' || typeof value !== 'number' || isWrong(value)) continue;
    sellers.set(sellerId, (sellers.get(sellerId) ?? 0) + value);
    carried[channel] += value;
  }
  const total = amountAt(sheet, 'total') ?? 0;
  const rest = ownGoals.reduce(
    (left, channel) => left - (amountAt(sheet, `goal ${channel}`) ?? 0),
    total,
  );
  const goals: Record<Channel, number> = {
    renewal: amountAt(sheet, 'goal renewal') ?? 0,
    cross_sell: amountAt(sheet, 'goal cross_sell') ?? 0,
    win_back: amountAt(sheet, 'goal win_back') ?? 0,
    new_sales: Math.max(0, rest),
  };
  return {
    newSales: goals.new_sales,
    excess: Math.max(0, -rest),
    sellers,
    channels: Object.fromEntries(
      channels.map((channel) => [channel, covered(goals[channel], carried[channel])]),
    ) as Record<Channel, Covered>,
    total: covered(
      total,
      channels.reduce((sum, channel) => sum + carried[channel], 0),
    ),
  };
}
