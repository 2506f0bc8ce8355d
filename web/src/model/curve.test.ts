import { expect, it } from 'vitest';
import { monthsOf, yearCurve } from './curve';

it('has a place for every month of a broken year', () => {
  expect(monthsOf('2025-07-01', '2026-06-30')).toHaveLength(12);
  expect(monthsOf('2025-07-01', '2026-06-30').slice(5, 8)).toEqual([
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(monthsOf('2026-11-15', '2026-11-30')).toEqual(['2026-11']);
});

it('ends what is signed today, and goes from there to the landing', () => {
  const rows = ['2026-01', '2026-02', '2026-03'].map((month, at) => ({
    month,
    actual: at < 2 ? 10 : 0,
    goal: 20,
  }));
  const curve = yearCurve(rows, '2026-02-15', 50);
  expect(curve.actual).toEqual([10, 20, null]);
  expect(curve.goal).toEqual([20, 40, 60]);
  expect(curve.landing).toEqual([null, 20, 50]);
});

it('has no goal where there is none, which is not zero', () => {
  const curve = yearCurve([{ month: '2026-01', actual: 5, goal: null }], '2026-01-10', null);
  expect(curve.goal).toEqual([null]);
  expect(curve.landing).toEqual([null]);
});
