import { expect, it } from 'vitest';
import { put, sheetOf } from './budget-sheet';
import { startFrom } from './budget-start';
import { sumsOf } from './budget-sums';

const sold = (renewal: number, newSales = 0) => ({
  renewal,
  cross_sell: 0,
  win_back: 0,
  new_sales: newSales,
});
const year = {
  channels: sold(1_050, 333),
  sellers: [
    { seller_id: 'eva', channels: sold(525, -20) },
    { seller_id: 'jon', channels: sold(525, 353) },
    { seller_id: 'old', channels: sold(1) },
  ],
  months: [{ channels: sold(1_050) }, { channels: sold(0, 333) }, { channels: sold(0, -1) }],
};
const even = [1, 1, 1];
const empty = sheetOf({
  status: 'none',
  total: 0,
  goals: sold(0),
  profiles: { renewal: even, cross_sell: even, win_back: even, new_sales: even },
  cells: [],
  revenue_goals: [],
});

it('an earlier year becomes the goals in whole units, and the sellers’ reach the company’s', () => {
  const sheet = put(empty, startFrom(year, ['eva', 'jon', 'kim'], 3, true, 100));
  const sums = sumsOf(sheet);
  expect(sheet.get('total')).toBe(1_300);
  expect(sums.newSales).toBe(300);
  expect(sums.channels.renewal).toMatchObject({ goal: 1_000, carried: 1_200 });
  // What was taken back, and who has left, is nobody's goal.
  expect(sheet.has('cell eva new_sales')).toBe(false);
  expect(sheet.has('cell old renewal')).toBe(false);
  expect(sheet.has('cell kim renewal')).toBe(false);
});

it('its months become the season, where there were any, the years are alike and the earlier one is over', () => {
  const sheet = put(empty, startFrom(year, ['eva'], 3, true, 100));
  expect(sheet.get('season renewal')).toEqual([10_000, 0, 0]);
  expect(sheet.get('season new_sales')).toEqual([0, 10_000, 0]);
  expect(sheet.get('season win_back')).toEqual(even);
  expect(put(empty, startFrom(year, ['eva'], 3, false, 100)).get('season renewal')).toEqual(even);
  expect(put(empty, startFrom(year, ['eva'], 12, true, 100)).get('season renewal')).toEqual(even);
});
