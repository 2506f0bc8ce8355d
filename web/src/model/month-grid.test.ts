import { expect, test } from 'vitest';
import { dayByKey, sameDayOf, weeksOf } from './month-grid';

test('a month is whole weeks from Monday to Sunday', () => {
  const november = weeksOf('2026-11');
  expect(november[0]).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ]);
  expect(november.at(-1)?.at(-1)).toBe('2026-12-06');
  expect(weeksOf('2027-02')).toHaveLength(4); // begins on a Monday
});

test('the 31st of a shorter month is its last day', () => {
  expect(sameDayOf('2027-02', '2027-01-31')).toBe('2027-02-28');
  expect(sameDayOf('2026-12', '2026-11-30')).toBe('2026-12-30');
});

test('keys lead to days, weeks and months beside', () => {
  expect(dayByKey('2026-11-01', 'ArrowLeft')).toBe('2026-10-31');
  expect(dayByKey('2026-11-15', 'ArrowDown')).toBe('2026-11-22');
  expect(dayByKey('2026-11-18', 'Home')).toBe('2026-11-16');
  expect(dayByKey('2026-11-18', 'End')).toBe('2026-11-22');
  expect(dayByKey('2026-12-31', 'PageUp')).toBe('2026-11-30');
  expect(dayByKey('2026-11-18', 'Enter')).toBeNull();
});
