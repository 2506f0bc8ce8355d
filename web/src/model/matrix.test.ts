import { expect, it } from 'vitest';
import { matrixOf } from './matrix';

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
