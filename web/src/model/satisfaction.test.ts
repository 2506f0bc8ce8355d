import { expect, it } from 'vitest';
import { onTen, parseScore, scales, sparkline, trend, type Scale } from './satisfaction';

it('takes the lowest of every scale to 0 and the highest to 10', () => {
  for (const scale of Object.keys(scales) as Scale[]) {
    expect(onTen(scales[scale].low, scale)).toBe(0);
    expect(onTen(scales[scale].high, scale)).toBe(10);
  }
});

it('converts what lies between to a tenth, as the server does', () => {
  expect(onTen(4, 'one_to_five')).toBe(7.5);
  expect(onTen(4.3, 'one_to_five')).toBe(8.3);
  expect(onTen(5, 'one_to_seven')).toBe(6.7);
  expect(onTen(73.5, 'zero_to_hundred')).toBe(7.4);
});

it('reads a score with a comma or a point, and refuses what is not on the scale', () => {
  expect(parseScore('4,3', 'one_to_five')).toBe(4.3);
  expect(parseScore(' 10 ', 'zero_to_ten')).toBe(10);
  for (const text of ['', '11', '-1', '4,333', 'bra'])
    expect(parseScore(text, 'zero_to_ten')).toBeNull();
  expect(parseScore('0', 'one_to_seven')).toBeNull();
});

it('tells what has changed since the answer before', () => {
  const answers = [
    { on: '2025-09-01', score: 9 },
    { on: '2026-03-01', score: 7.4 },
  ];
  expect(trend(answers)).toEqual({ change: -1.6, since: '2025-09-01' });
  expect(trend(answers.slice(0, 1))).toBeNull();
});

it('draws answers by their days', () => {
  const answers = [
    { on: '2026-01-01', score: 0 },
    { on: '2026-01-11', score: 5 },
    { on: '2026-01-21', score: 10 },
  ];
  expect(sparkline(answers, 80, 20)).toEqual([
    { x: 0, y: 20 },
    { x: 40, y: 10 },
    { x: 80, y: 0 },
  ]);
});
