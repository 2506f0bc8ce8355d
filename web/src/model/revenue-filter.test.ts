import { expect, it } from 'vitest';
import { amountsPath, daysWithin, revenuePath } from './revenue-filter';

const first = { first: '2026-03-15', last: '2027-02-28' };

it('an address says what it is narrowed to, and nothing else', () => {
  expect(amountsPath({})).toBe('/revenue/entries');
  expect(amountsPath({ fiscal_year: '2026', month: '2026-03', kam_id: null, only: '' })).toBe(
    '/revenue/entries?fiscal_year=2026&month=2026-03',
  );
  expect(revenuePath('2025/2026')).toBe('/revenue?fiscal_year=2025%2F2026');
});

it('a month has the days that its year meets', () => {
  expect(daysWithin(first)).toEqual({ from: '2026-03-15', to: '2027-02-28' });
  expect(daysWithin(first, '2026-03')).toEqual({ from: '2026-03-15', to: '2026-03-31' });
  expect(daysWithin(first, '2027-02')).toEqual({ from: '2027-02-01', to: '2027-02-28' });
});
