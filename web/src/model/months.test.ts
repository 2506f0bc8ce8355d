import { expect, it } from 'vitest';
import { addMonths, monthsBack } from './months';

it('months go back over the turn of the year', () => {
  expect(monthsBack('2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(addMonths('2026-12', 1)).toBe('2027-01');
});
