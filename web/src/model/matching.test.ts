import { expect, test } from 'vitest';
import { candidatesFor } from './matching';

const line = (id: string, start: string, ends_on: string | null, product_id = 'service') => ({
  id,
  start,
  ends_on,
  product_id,
  product_name: product_id,
  volume_per_year: 100,
  is_void: false,
});
const amount = { on: '2026-06-30', period_first: '2026-04-01', product_id: 'service' };
const deal = (lines: ReturnType<typeof line>[], is_void = false) => ({ id: 'd', is_void, lines });

test('contracts that run when it was delivered come first, then those of the product, then the latest', () => {
  const found = candidatesFor(amount, [
    deal([line('old', '2024-01-01', '2024-12-31'), line('other', '2026-02-01', null, 'licence')]),
    deal([line('later', '2026-05-01', null), line('runs', '2026-01-01', '2026-12-31')]),
  ]);
  expect(found.map((one) => one.id)).toEqual(['runs', 'other', 'later', 'old']);
});

test('what is void or struck is no candidate', () => {
  expect(
    candidatesFor(amount, [
      deal([line('void', '2026-01-01', null)], true),
      deal([{ ...line('struck', '2026-01-01', null), is_void: true }]),
    ]),
  ).toEqual([]);
});
