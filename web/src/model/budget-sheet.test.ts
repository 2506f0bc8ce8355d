import { expect, it } from 'vitest';
import { did, noHistory, redo, undo } from './budget-history';
import { changesBetween, draftOf, merge, put, sheetOf, spread, type Sheet } from './budget-sheet';
import { sumsOf } from './budget-sums';

const even = [1, 1, 1];
const budget = {
  status: 'draft',
  total: 1000,
  goals: { renewal: 500, cross_sell: 200, win_back: 0, new_sales: 300 },
  profiles: { renewal: even, cross_sell: even, win_back: even, new_sales: even },
  cells: [
    { seller_id: 'eva', channel: 'renewal' as const, goal: 100, months: [34, 33, 33] },
    { seller_id: 'jon', channel: 'renewal' as const, goal: 100, months: [100, 0, 0] },
    { seller_id: 'jon', channel: 'new_sales' as const, goal: 0, months: [0, 0, 0] },
  ],
  revenue_goals: [{ seller_id: 'eva', amount: 700 }],
};

it('months that follow the season go on following it; months made by hand stay for their goal', () => {
  const sheet = put(sheetOf(budget), [['season renewal', [1, 0, 1]]]);
  expect(draftOf(sheet).draft!.cells).toEqual([
    { seller_id: 'eva', channel: 'renewal', goal: 100 },
    { seller_id: 'jon', channel: 'renewal', goal: 100, months: [100, 0, 0] },
    { seller_id: 'jon', channel: 'new_sales', goal: 0 },
  ]);
  const raised = put(sheet, [['cell jon renewal', 120]]);
  expect(draftOf(raised).draft!.cells[1]).toEqual({
    seller_id: 'jon',
    channel: 'renewal',
    goal: 120,
  });
});

it('an empty cell is not zero: it is not in the draft', () => {
  const sheet = put(sheetOf(budget), [['cell jon new_sales', null]]);
  expect(draftOf(sheet).draft!.cells).toHaveLength(2);
});

it('a revenue goal is sent beside the cells, and goes when it is emptied', () => {
  expect(draftOf(sheetOf(budget)).draft!.revenue_goals).toEqual([
    { seller_id: 'eva', amount: 700 },
  ]);
  const emptied = put(sheetOf(budget), [['revenue eva', null]]);
  expect(draftOf(emptied).draft!.revenue_goals).toEqual([]);
  expect(sumsOf(sheetOf(budget)).total.carried).toBe(200);
});

it('makes no draft of what is no amount, and says where', () => {
  const sheet = put(sheetOf(budget), [['total', { wrong: 'tio' }]]);
  expect(draftOf(sheet)).toEqual({ draft: null, wrong: ['total'] });
});

it('spreads a goal over months to the last öre, ties to the earlier month', () => {
  expect(spread(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(spread(2, [1, 1, 1, 1])).toEqual([1, 1, 0, 0]);
  expect(spread(9_007_199_254_740_991, [3, 0, 7]).reduce((a, b) => a + b)).toBe(
    9_007_199_254_740_991,
  );
});

it('keeps what two managers typed in different cells, and names the cell that both typed', () => {
  const base = sheetOf(budget);
  const mine = put(base, [
    ['cell eva renewal', 110],
    ['cell eva win_back', 5],
  ]);
  const theirs = put(base, [
    ['cell eva renewal', 130],
    ['cell jon renewal', 140],
  ]);
  const { sheet, clashes } = merge(base, mine, theirs);
  expect(sheet.get('cell eva win_back')).toBe(5);
  expect(sheet.get('cell jon renewal')).toBe(140);
  expect(sheet.get('cell eva renewal')).toBe(110);
  expect(clashes).toEqual([{ place: 'cell eva renewal', was: 130, is: 110 }]);
});

it('undoes and redoes one deed at a time, and leaves alone what somebody else typed', () => {
  const start = sheetOf(budget);
  let sheet: Sheet = put(start, [
    ['cell eva renewal', 1],
    ['cell eva win_back', 2],
  ]);
  let history = did(noHistory, changesBetween(start, sheet));
  sheet = put(sheet, [['cell jon renewal', 7]]);
  const back = undo(sheet, history)!;
  ({ sheet, history } = back);
  expect(back.changes).toHaveLength(2);
  expect(sheet.get('cell eva renewal')).toBe(100);
  expect(sheet.has('cell eva win_back')).toBe(false);
  expect(sheet.get('cell jon renewal')).toBe(7);
  expect(undo(sheet, history)).toBeNull();
  ({ sheet, history } = redo(sheet, history)!);
  expect(sheet.get('cell eva renewal')).toBe(1);
  expect(redo(sheet, history)).toBeNull();
});

it('a new deed ends what could be redone', () => {
  const start = sheetOf(budget);
  const one = did(noHistory, [{ place: 'total', was: 1000, is: 1 }]);
  const { history } = undo(start, one)!;
  expect(did(history, [{ place: 'total', was: 1000, is: 2 }]).undone).toEqual([]);
  expect(did(history, [])).toBe(history);
});
