import { expect, it } from 'vitest';
import { addMonths, isLateIn, monthsBack } from './months';

it('months go back over the turn of the year', () => {
  expect(monthsBack('2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(addMonths('2026-12', 1)).toBe('2027-01');
});

it('October to December are late in a calendar year, February to April in one that ends in April', () => {
  const calendar = { first: '2026-01-01', last: '2026-12-31' };
  expect(isLateIn(calendar, '2026-09-30')).toBe(false);
  expect(isLateIn(calendar, '2026-10-01')).toBe(true);
  expect(isLateIn(calendar, '2026-12-31')).toBe(true);
  expect(isLateIn({ first: '2025-05-01', last: '2026-04-30' }, '2026-02-01')).toBe(true);
  expect(isLateIn({ first: '2025-05-01', last: '2026-04-30' }, '2026-01-31')).toBe(false);
});
