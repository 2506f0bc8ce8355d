import { expect, test } from 'vitest';
import { withColumn } from './import-mapping';

const found = [
  { heading: 'Vem', field: 'seller' },
  { heading: 'Bolag', field: 'customer' },
];

test('a heading that nothing was read from becomes a field, and the others stay', () => {
  expect(withColumn(found, 'Pengar', 'yearly_amount').columns).toEqual([
    { field: 'seller', heading: 'Vem' },
    { field: 'customer', heading: 'Bolag' },
    { field: 'yearly_amount', heading: 'Pengar' },
  ]);
});

test('a field moves from one heading to another', () => {
  expect(withColumn(found, 'Ansvarig', 'seller').columns).toEqual([
    { field: 'customer', heading: 'Bolag' },
    { field: 'seller', heading: 'Ansvarig' },
  ]);
});

test('a heading that is nothing is not found again by its name', () => {
  expect(withColumn(found, 'Vem', '').columns).toEqual([
    { field: 'customer', heading: 'Bolag' },
    { field: 'seller', heading: null },
  ]);
});
