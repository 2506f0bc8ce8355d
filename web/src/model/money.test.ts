import { describe, expect, it } from 'vitest';
import { formatMoney, formatShortMoney, parseAmount } from './money';

const sek = { code: 'SEK', decimals: 2 };
const yen = { code: 'JPY', decimals: 0 };
// Intl writes no-break spaces; people read spaces.
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');

describe('an amount that somebody types', () => {
  it.each([
    ['1200000', 120000000],
    ['1 200 000', 120000000],
    ['1\u00a0200\u00a0000 kr', 120000000],
    ['1.200.000', 120000000],
    ['1,200,000', 120000000],
    ['1,200', 120000],
    ['1.200', 120000],
    ['1,2 m', 120000000],
    ['1.2m', 120000000],
    ['1,2 mkr', 120000000],
    ['1,250 m', 125000000],
    ['0,5 milj', 50000000],
    ['350 tkr', 35000000],
    ['350k', 35000000],
    ['99,50', 9950],
    ['99.5', 9950],
    ['1 234 567,89', 123456789],
    ['1,234,567.89', 123456789],
    ['1.234.567,89', 123456789],
    ['500 kr', 50000],
    ['500:-', 50000],
    ['SEK 500', 50000],
    ['0', 0],
  ])('%s is understood', (text, minor) => {
    expect(parseAmount(text, sek)).toBe(minor);
  });

  it.each(['', 'abc', '-5', '1,2,3', '1,', '12 345,678', '1,2 x', '99999999999999999', '1..2'])(
    '%s is no amount',
    (text) => {
      expect(parseAmount(text, sek)).toBeNull();
    },
  );

  it('has no decimals where the currency has none', () => {
    expect(parseAmount('1200', yen)).toBe(1200);
    expect(parseAmount('12,5', yen)).toBeNull();
  });

  it('is never rounded on the way: a third of a million has too many decimals to be one', () => {
    expect(parseAmount('0,333333333 m', sek)).toBeNull();
    expect(parseAmount('0,33333333 m', sek)).toBe(33333333);
  });
});

describe('an amount that is shown', () => {
  it('is written as a Swede and as an Englishman writes it', () => {
    expect(plain(formatMoney(123456700, sek, 'sv'))).toBe('1 234 567 kr');
    expect(plain(formatMoney(123456700, sek, 'en'))).toBe('SEK 1,234,567');
  });

  it('shows öre only when there are any and they matter', () => {
    expect(plain(formatMoney(123456789, sek, 'sv', true))).toBe('1 234 567,89 kr');
    expect(plain(formatMoney(123456700, sek, 'sv', true))).toBe('1 234 567 kr');
    expect(plain(formatMoney(123456789, sek, 'sv'))).toBe('1 234 568 kr');
  });

  it('is short in a headline', () => {
    expect(plain(formatShortMoney(4_120_000_000, sek, 'sv'))).toBe('41,2 mkr');
    expect(plain(formatShortMoney(39_200_000, sek, 'sv'))).toBe('392 tkr');
    expect(plain(formatShortMoney(120_000, sek, 'sv'))).toBe('1 200 kr');
    expect(plain(formatShortMoney(4_120_000_000, sek, 'en'))).toBe('SEK 41.2m');
  });
});
