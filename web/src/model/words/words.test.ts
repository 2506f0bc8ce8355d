import { expect, it } from 'vitest';
import { preferredLanguage } from '../language';
import { accountWords } from './account';
import { auditWords } from './audit';
import { doorWords } from './door';
import { boardWords } from './board';
import { progressWords } from './progress';
import { en } from './en';
import { importRevenueWords } from './import-revenue';
import { matchingWords } from './matching';
import { importScoresWords } from './import-scores';
import { kamWords } from './kam';
import { refusalWords } from './refusals';
import { revenueWords } from './revenue';
import { calendarWords } from './calendar';
import { settingsWords } from './settings';
import { sv } from './sv';

function places(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? places(value, `${at}${key}.`) : [`${at}${key}`],
  );
}

it('English says everything that Swedish says', () => {
  expect(places(en).sort()).toEqual(places(sv).sort());
  for (const of of [
    revenueWords,
    importRevenueWords,
    calendarWords,
    settingsWords,
    matchingWords,
    kamWords,
    importScoresWords,
    auditWords,
    refusalWords,
    accountWords,
    doorWords,
    boardWords,
    progressWords,
  ])
    expect(places(of.en).sort()).toEqual(places(of.sv).sort());
});

it('is Swedish unless somebody wishes for English', () => {
  expect(preferredLanguage(['en-US', 'sv'])).toBe('en');
  expect(preferredLanguage(['sv-FI'])).toBe('sv');
  expect(preferredLanguage(['de', 'en'])).toBe('en');
  expect(preferredLanguage(['fi'])).toBe('sv');
});
