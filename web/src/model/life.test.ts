import { expect, it } from 'vitest';
import { daysOfMonth, entriesPath } from './entry-filter';
import { matrixOf } from './matrix';
import { addMonths, monthsBack } from './months';
import { standing, storyOf } from './story';

const entry = (seq: number, on: string, amount: number, more: object = {}) => ({
  ...{ seq, on, amount, reverses: null, reversed_by: null },
  ...more,
});
const event = (kind: string, sequences: number[]) => ({ kind, sequences });

const entries = [
  entry(1, '2026-03-10', 100),
  entry(2, '2027-03-10', 100, { reversed_by: 7 }),
  entry(7, '2027-03-10', -100, { reverses: 2 }),
  entry(8, '2027-03-10', 80),
];

it('a deal is told as what happened to it, with what was taken back and what took its place', () => {
  const story = storyOf([event('signed', [1, 2]), event('corrected', [7, 8])], entries);
  expect(story.map((one) => [one.reversals.length, one.added.length])).toEqual([
    [0, 2],
    [1, 1],
  ]);
  expect(story[1]!.reversals[0]!.reverses).toBe(2);
});

it('what one may not see of a story is left out of it', () => {
  expect(storyOf([event('corrected', [7, 9])], entries)[0]!.added).toEqual([]);
});

it('what holds is what is neither taken back nor takes back, by day', () => {
  expect(standing([...entries].reverse()).map((one) => one.seq)).toEqual([1, 8]);
});

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

it('months go back over the turn of the year', () => {
  expect(monthsBack('2026-02', 3)).toEqual(['2026-02', '2026-01', '2025-12']);
  expect(addMonths('2026-12', 1)).toBe('2027-01');
});

it('the map of white space has a row for each customer and a column for each group', () => {
  const groups = ['Drift', 'Service', 'Utbildning'];
  const item = (customer: string, group: string, buys: string[]) => ({
    ...{ customer_id: customer, customer_name: customer },
    ...{ group, buys },
  });
  const rows = matrixOf([item('b', 'Service', ['Drift']), item('a', 'Drift', ['Service'])], groups);
  expect(rows.map((row) => row.customer.id)).toEqual(['b', 'a']);
  expect(rows[0]!.cells[0]).toBe('buys');
  expect(rows[0]!.cells[1]).toMatchObject({ group: 'Service' });
  expect(rows[0]!.cells[2]).toBeNull();
});
