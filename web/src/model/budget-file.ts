// What was read from a file, as what it puts in the places of the budget that is being typed.
import {
  amountAt,
  cellOf,
  monthsOf,
  revenueOf,
  same,
  spread,
  type Place,
  type Sheet,
  type Value,
} from './budget-sheet';
import { channels, type Channel } from './channel';

export interface ReadFile {
  goals: Record<Channel, number> | null;
  total: number | null;
  profiles: Record<Channel, number[] | null>;
  cells: { seller_id: string; channel: Channel; goal: number | null; months: number[] | null }[];
  revenue_goals: { seller_id: string; amount: number }[];
}

// What the file does not speak of stays as it is.
export function valuesOf(file: ReadFile, sheet: Sheet): (readonly [Place, Value])[] {
  const values: (readonly [Place, Value])[] = [];
  if (file.goals) {
    const { goals } = file;
    values.push(['total', channels.reduce((sum, channel) => sum + goals[channel], 0)]);
    for (const channel of ['renewal', 'cross_sell', 'win_back'] as const)
      values.push([`goal ${channel}`, goals[channel]]);
  }
  if (file.total !== null) values.push(['total', file.total]);
  const season = (channel: Channel) =>
    file.profiles[channel] ?? (sheet.get(`season ${channel}`) as number[] | undefined) ?? [];
  for (const channel of channels) {
    const weights = file.profiles[channel];
    if (weights) values.push([`season ${channel}`, weights]);
  }
  for (const { seller_id: seller, channel, goal, months } of file.cells) {
    values.push([cellOf(seller, channel), goal]);
    // Months that follow the season go on following it; without any, those made by hand for another goal go.
    const byHand =
      goal !== null && months && !same(months, spread(goal, season(channel))) ? months : null;
    const keeps = goal === amountAt(sheet, cellOf(seller, channel)) && !months;
    if (!keeps) values.push([monthsOf(seller, channel), byHand]);
  }
  for (const goal of file.revenue_goals) values.push([revenueOf(goal.seller_id), goal.amount]);
  return values;
}
