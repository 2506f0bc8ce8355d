import { expect, it } from 'vitest';
import { daysOfMonth, entriesPath } from './entry-filter';

it('a figure names its entries in an address, and only by what narrows it', () => {
  expect(entriesPath({ channel: 'renewal', seller_id: null, from: '2026-01-01' })).toBe(
    '/entries?from=2026-01-01&channel=renewal',
  );
  expect(entriesPath({})).toBe('/entries');
});

it('a month has a first and a last day, also in February of a leap year', () => {
  expect(daysOfMonth('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  expect(daysOfMonth('2026-12')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});
