// Which entries stand behind a figure, as an address: the page of entries reads it back.
import { addressOf } from './address';

export const entryFilters = [
  'from',
  'to',
  'seller_id',
  'team_id',
  'channel',
  'customer_id',
  'product_id',
  'deal_id',
] as const;

export type EntryFilter = Partial<Record<(typeof entryFilters)[number], string>>;

export function entriesPath(filter: {
  [Name in keyof EntryFilter]: string | null | undefined;
}): string {
  return addressOf('/entries', entryFilters, filter);
}

// First and last day of a month, `2026-03`.
export function daysOfMonth(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, number!, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${String(last)}` };
}
