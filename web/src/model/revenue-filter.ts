// Which amounts of revenue stand behind a figure, as an address: the page of amounts reads it back.
import { addressOf } from './address';
import { daysOfMonth } from './entry-filter';

export const revenueFilters = [
  'fiscal_year',
  'month',
  'kam_id',
  'customer_id',
  'only',
  'show',
] as const;

export type RevenueFilter = {
  [Name in (typeof revenueFilters)[number]]?: string | null;
};

export function amountsPath(filter: RevenueFilter): string {
  return addressOf('/revenue/entries', revenueFilters, filter);
}

export function revenuePath(year: string): string {
  return addressOf('/revenue', ['fiscal_year'], { fiscal_year: year });
}

interface Year {
  first: string;
  last: string;
}

// The days of a year, or of a month as far as the year meets it.
export function daysWithin(year: Year, month?: string | null): { from: string; to: string } {
  if (!month) return { from: year.first, to: year.last };
  const { from, to } = daysOfMonth(month);
  return {
    from: from < year.first ? year.first : from,
    to: to > year.last ? year.last : to,
  };
}
