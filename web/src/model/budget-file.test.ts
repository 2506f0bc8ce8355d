import { expect, it } from 'vitest';
import { valuesOf, type ReadFile } from './budget-file';
import { put, type Sheet } from './budget-sheet';

const nothing = { renewal: null, cross_sell: null, win_back: null, new_sales: null };
const sheet: Sheet = put(new Map(), [
  ['season renewal', [1, 1]],
  ['cell eva renewal', 100],
  ['months eva renewal', [90, 10]],
]);
const file = (cells: ReadFile['cells'], more: Partial<ReadFile> = {}): ReadFile => ({
  goals: null,
  total: null,
  profiles: nothing,
  cells,
  revenue_goals: [],
  ...more,
});

it('a goal without months keeps those made by hand while it is the same, and loses them when it is not', () => {
  const read = (goal: number) =>
    valuesOf(file([{ seller_id: 'eva', channel: 'renewal', goal, months: null }]), sheet);
  expect(read(100)).toEqual([['cell eva renewal', 100]]);
  expect(read(120)).toEqual([
    ['cell eva renewal', 120],
    ['months eva renewal', null],
  ]);
});

it('months that follow the season are not made by hand; others are', () => {
  const read = (months: number[]) =>
    valuesOf(file([{ seller_id: 'eva', channel: 'renewal', goal: 100, months }]), sheet)[1];
  expect(read([50, 50])).toEqual(['months eva renewal', null]);
  expect(read([60, 40])).toEqual(['months eva renewal', [60, 40]]);
});

it('the company’s goals make its total; an empty cell empties; revenue stands beside', () => {
  const goals = { renewal: 500, cross_sell: 200, win_back: 0, new_sales: 300 };
  const values = valuesOf(
    file([{ seller_id: 'jon', channel: 'win_back', goal: null, months: null }], {
      goals,
      revenue_goals: [{ seller_id: 'eva', amount: 7 }],
    }),
    sheet,
  );
  expect(values).toContainEqual(['total', 1000]);
  expect(values).toContainEqual(['goal renewal', 500]);
  expect(values).toContainEqual(['cell jon win_back', null]);
  expect(values).toContainEqual(['revenue eva', 7]);
});

it('a budget of the books is the total to begin from, and a season for every channel', () => {
  const season = [3, 1];
  const profiles = { renewal: season, cross_sell: season, win_back: season, new_sales: season };
  const values = valuesOf(file([], { total: 400, profiles }), sheet);
  expect(values).toEqual([
    ['total', 400],
    ['season renewal', season],
    ['season cross_sell', season],
    ['season win_back', season],
    ['season new_sales', season],
  ]);
});
