import { expect, it } from 'vitest';
import { budgetDraft, pastedCells } from './budget-form';

const sek = { code: 'SEK', decimals: 2 };
const form = {
  total: '10 m',
  goals: { renewal: '5 m', cross_sell: '2 m', win_back: '' },
  cells: { s1: { renewal: '5 m', cross_sell: '0', win_back: '', new_sales: '' } },
};

it('an empty cell is not zero: the seller does not work that channel', () => {
  const { draft } = budgetDraft(form, sek, []);
  expect(draft!.cells).toEqual([
    { seller_id: 's1', channel: 'renewal', goal: 500_000_000 },
    { seller_id: 's1', channel: 'cross_sell', goal: 0 },
  ]);
  expect(draft!.goals).toEqual({ renewal: 500_000_000, cross_sell: 200_000_000, win_back: 0 });
});

it('keeps months that were made by hand for as long as the goal stays', () => {
  const months = [500_000_000, 0];
  const known = [{ seller_id: 's1', channel: 'renewal' as const, goal: 500_000_000, months }];
  expect(budgetDraft(form, sek, known).draft!.cells[0]!.months).toEqual(months);
  const raised = { ...form, cells: { s1: { ...form.cells.s1, renewal: '6 m' } } };
  expect(budgetDraft(raised, sek, known).draft!.cells[0]!.months).toBeUndefined();
});

it('makes no draft of what is no amount, and says where', () => {
  const { draft, wrong } = budgetDraft({ ...form, total: 'tio' }, sek, []);
  expect(draft).toBeNull();
  expect([...wrong]).toEqual(['total']);
});

it('reads what was copied from Excel', () => {
  expect(pastedCells('1 000\t2 000\r\n\t300\r\n')).toEqual([
    ['1 000', '2 000'],
    ['', '300'],
  ]);
});
