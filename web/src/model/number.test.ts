import { expect, it } from 'vitest';
import { readTenThousandths } from './number';

it('reads a weight or a percentage with a comma or a point, and nothing else', () => {
  expect(readTenThousandths('2')).toBe(20_000);
  expect(readTenThousandths('2,5 %')).toBe(25_000);
  expect(readTenThousandths('0.0001')).toBe(1);
  for (const text of ['', '-1', 'två', '1,', '1.23456', '1e3']) {
    expect(readTenThousandths(text), text).toBeNull();
  }
});
