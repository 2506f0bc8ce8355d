import { expect, it } from 'vitest';
import {
  aYearBefore,
  addDays,
  dayOf,
  daysBetween,
  formatDay,
  isDay,
  isoWeek,
  lastFriday,
} from './day';

it('counts ISO weeks: Mondays first, and week 1 holds the first Thursday', () => {
  expect(isoWeek('2026-11-23')).toBe(48);
  expect(isoWeek('2026-01-01')).toBe(1);
  expect(isoWeek('2027-01-01')).toBe(53);
  expect(isoWeek('2024-12-30')).toBe(1);
});

it('knows the Friday before: on a Monday three days ago, on a Friday a week ago', () => {
  expect(lastFriday('2026-11-23')).toBe('2026-11-20');
  expect(lastFriday('2026-11-27')).toBe('2026-11-20');
  expect(lastFriday('2026-11-28')).toBe('2026-11-27');
  expect(lastFriday('2026-11-29')).toBe('2026-11-27');
});

it('steps over months and leap days', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-11-23', '2026-12-31')).toBe(38);
});

it('knows the same day of the year before', () => {
  expect(aYearBefore('2026-11-23')).toBe('2025-11-23');
  expect(aYearBefore('2028-02-29')).toBe('2027-02-28');
});

it('is a day only when there is such a day', () => {
  expect(isDay('2026-03-10')).toBe(true);
  expect(isDay('2026-13-10')).toBe(false);
  expect(isDay('2026-02-30')).toBe(false);
  expect(isDay('10/3')).toBe(false);
});

it('is written without a full stop that would end the sentence', () => {
  expect(formatDay('2026-12-21', 'day', 'sv')).toBe('21 dec');
  expect(formatDay('2026-12-21', 'weekday', 'sv')).toBe('måndag 21 december');
  expect(formatDay('2026-12-21', 'dayYear', 'en')).toBe('21 Dec 2026');
});

it('what happens before midnight in London has happened the day after in Stockholm', () => {
  expect(dayOf('2026-06-14T22:30:00Z', 'Europe/Stockholm')).toBe('2026-06-15');
  expect(dayOf('2026-06-14T22:30:00Z', 'Europe/London')).toBe('2026-06-14');
});
