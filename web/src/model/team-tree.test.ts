import { expect, test } from 'vitest';
import { indented, inTreeOrder, withThoseUnder } from './team-tree';

const teams = [
  { id: '1', name: 'Syd', parent_id: null },
  { id: '2', name: 'Malmö', parent_id: '1' },
  { id: '3', name: 'Nord', parent_id: null },
  { id: '4', name: 'Lund', parent_id: '1' },
  { id: '5', name: 'Lund storkund', parent_id: '4' },
];

test('a tree of teams reads from the top, each with those under it, by name', () => {
  expect(inTreeOrder(teams).map(({ name, level }) => [name, level])).toEqual([
    ['Nord', 0],
    ['Syd', 0],
    ['Lund', 1],
    ['Lund storkund', 2],
    ['Malmö', 1],
  ]);
  expect(inTreeOrder(teams).map(indented)[3]).toMatch(/^\s+Lund storkund$/);
});

test('what stands under a team is all of it, at any depth', () => {
  expect([...withThoseUnder(teams, '1')].sort()).toEqual(['1', '2', '4', '5']);
  expect([...withThoseUnder(teams, '3')]).toEqual(['3']);
});
