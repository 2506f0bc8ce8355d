import { expect, it } from 'vitest';
import { readAssumption, writeAssumption, type Assumption } from './plan-address';

it('every assumption is read back from the address as it was written', () => {
  const all: Assumption[] = [
    { kind: 'lose_line', line_id: 'abc', on: '2027-03-31' },
    {
      kind: 'deal_closes',
      channel: 'win_back',
      seller_id: 'eva',
      amount: 120_000_000,
      on: '2027-05-04',
    },
    { kind: 'raise_goal', channel: 'new_sales', basis_points: 1_000 },
    { kind: 'raise_goal', channel: null, basis_points: -250 },
  ];
  for (const one of all) expect(readAssumption(writeAssumption(one))).toEqual(one);
});

it('what is no assumption is none', () => {
  for (const text of [
    '',
    'lose_line',
    'lose_line~abc~2027-02-30',
    'lose_line~~2027-02-01',
    'raise_goal~everything~10',
    'raise_goal~all~',
    'raise_goal~all~1.5',
    'deal_closes~new_sales~eva~~2027-05-04',
    'deal_closes~renewals~eva~1~2027-05-04',
    'deal_closes~new_sales~~1~2027-05-04',
  ])
    expect(readAssumption(text), text).toBeNull();
});
