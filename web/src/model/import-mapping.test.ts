import { expect, test } from 'vitest';
import { withAnswer, withColumn, withName, withSigns, withWord } from './import-mapping';

const unsaid = { columns: [] };
const found = [
  { heading: 'Vem', field: 'seller' },
  { heading: 'Bolag', field: 'customer' },
];

test('a heading that nothing was read from becomes a field, and the others stay', () => {
  expect(withColumn(found, unsaid, 'Pengar', 'yearly_amount').columns).toEqual([
    { field: 'seller', heading: 'Vem' },
    { field: 'customer', heading: 'Bolag' },
    { field: 'yearly_amount', heading: 'Pengar' },
  ]);
});

test('a field moves from one heading to another', () => {
  expect(withColumn(found, unsaid, 'Ansvarig', 'seller').columns).toEqual([
    { field: 'customer', heading: 'Bolag' },
    { field: 'seller', heading: 'Ansvarig' },
  ]);
});

test('a heading that is nothing is not found again by its name', () => {
  expect(withColumn(found, unsaid, 'Vem', '').columns).toEqual([
    { field: 'customer', heading: 'Bolag' },
    { field: 'seller', heading: null },
  ]);
});

test('what was said to be nothing stays so when something else is said, and so does how numbers are written', () => {
  const said = {
    columns: [{ field: 'channel', heading: null }],
    decimal: 'comma' as const,
    dates: null,
  };
  const next = withColumn(found, said, 'Pengar', 'yearly_amount');
  expect(next.columns).toContainEqual({ field: 'channel', heading: null });
  expect([next.decimal, next.dates]).toEqual(['comma', null]);
  // Unless that is what the column is.
  const back = withColumn(found, said, 'Typ', 'channel').columns;
  expect(back.filter((one) => one.field === 'channel')).toEqual([
    { field: 'channel', heading: 'Typ' },
  ]);
  const signs = withSigns(found, said, { dates: 'day-first' });
  expect(signs).toEqual({
    columns: [
      { field: 'seller', heading: 'Vem' },
      { field: 'customer', heading: 'Bolag' },
      { field: 'channel', heading: null },
    ],
    decimal: 'comma',
    dates: 'day-first',
  });
});

test('what a name means replaces what was said of it before, and is forgotten when nothing is said', () => {
  const said = withName({ columns: [] }, 'sellers', 'A. Ask', 'anna');
  expect(withName(said, 'sellers', 'A. Ask', 'bo').sellers).toEqual([{ name: 'A. Ask', id: 'bo' }]);
  expect(withName(said, 'sellers', 'A. Ask', undefined).sellers).toEqual([]);
  expect(withName(said, 'customers', 'Berg AB', null)).toEqual({
    columns: [],
    sellers: [{ name: 'A. Ask', id: 'anna' }],
    customers: [{ name: 'Berg AB', id: null }],
  });
});

test('what a word stands for replaces what was said of it before', () => {
  const said = withWord({ columns: [] }, 'statuses', { word: 'Klar', outcome: 'open' });
  expect(withWord(said, 'statuses', { word: 'Klar', outcome: 'won' }).statuses).toEqual([
    { word: 'Klar', outcome: 'won' },
  ]);
});

test('a question has one answer, and what was said otherwise stays', () => {
  const said = withAnswer({ columns: [], decimal: 'comma' }, 'source', 'keep');
  expect(withAnswer(withAnswer(said, 'spread', 'months'), 'source', 'replace')).toEqual({
    columns: [],
    decimal: 'comma',
    answers: [
      { question: 'spread', answer: 'months' },
      { question: 'source', answer: 'replace' },
    ],
  });
});
