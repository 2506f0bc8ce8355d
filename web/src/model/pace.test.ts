import { expect, it } from 'vitest';
import { filled, paceWord } from './pace';

it('says on pace within two per cent of the season', () => {
  expect(paceWord(1.02)).toBe('on');
  expect(paceWord(0.98)).toBe('on');
  expect(paceWord(1.03)).toBe('ahead');
  expect(paceWord(0.95)).toBe('behind');
  expect(paceWord(null)).toBe('none');
});

it('fills a bar to its end and no further', () => {
  expect(filled(103, 100)).toBe(1);
  expect(filled(25, 100)).toBe(0.25);
  expect(filled(-5, 100)).toBe(0);
  expect(filled(5, null)).toBe(0);
});
