// An earlier year as the starting point of a budget: what the channels were becomes the company's goals,
// what each seller had becomes hers, and the months of a year that is over become the season.
import { cellOf, ownGoals, spread, total, type Place, type Value } from './budget-sheet';
import { channels, type Channel } from './channel';

interface EarlierYear {
  channels: Record<Channel, number>;
  sellers: { seller_id: string; channels: Record<Channel, number> }[];
  months: { channels: Record<Channel, number> }[];
}

const seasonWhole = 10_000;

// Goals are whole units: the company's are rounded down and the sellers' up, so that they cover it. A channel
// where a seller had nothing is one she does not work.
export function startFrom(
  year: EarlierYear,
  sellerIds: readonly string[],
  months: number,
  isOver: boolean,
  unit: number,
): (readonly [Place, Value])[] {
  const goalOf = (channel: Channel) =>
    Math.max(0, Math.floor(year.channels[channel] / unit)) * unit;
  const values: (readonly [Place, Value])[] = [
    ['total', total(channels.map(goalOf))],
    ...ownGoals.map((channel) => [`goal ${channel}`, goalOf(channel)] as const),
  ];
  for (const id of sellerIds) {
    const sold = year.sellers.find((one) => one.seller_id === id);
    for (const channel of channels) {
      const amount = Math.ceil((sold?.channels[channel] ?? 0) / unit) * unit;
      values.push([cellOf(id, channel), amount > 0 ? amount : null]);
    }
  }
  if (!isOver || year.months.length !== months) return values;
  for (const channel of channels) {
    const weights = year.months.map((month) => Math.max(0, month.channels[channel]));
    if (total(weights) > 0) values.push([`season ${channel}`, spread(seasonWhole, weights)]);
  }
  return values;
}
