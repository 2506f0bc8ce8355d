import { expect, it } from 'vitest';
import { comingContracts, type ComingEntry } from './coming-contracts';

const entry = (line_id: string, on: string, amount: number, more: Partial<ComingEntry> = {}) => ({
  line_id,
  on,
  amount,
  customer_name: 'Acme',
  product_name: 'Larm',
  reverses: null,
  reversed_by: null,
  ...more,
});

it('a contract that several share and that comes twice is one, with its first day', () => {
  expect(
    comingContracts([
      entry('a', '2027-09-01', 50),
      entry('a', '2027-03-01', 25),
      entry('b', '2027-04-01', 100, { product_name: null }),
    ]),
  ).toEqual([
    { lineId: 'b', name: 'Acme', amount: 100, on: '2027-04-01' },
    { lineId: 'a', name: 'Acme, Larm', amount: 75, on: '2027-03-01' },
  ]);
});

it('what was taken back is nothing to lose', () => {
  expect(
    comingContracts([
      entry('a', '2027-03-01', 25, { reversed_by: 2 }),
      entry('a', '2027-03-01', -25, { reverses: 1 }),
    ]),
  ).toEqual([]);
});
