// Money arrives as whole minor units (öre) and is only ever drawn: nothing here adds two amounts.
import { intlLocale, type Language } from './language';

export interface Currency {
  code: string;
  decimals: number;
}

const nbsp = '\u00a0';

function majorUnits(minor: number, currency: Currency): number {
  return minor / 10 ** currency.decimals;
}

// `1 234 567 kr`; the öre only when there are any and somebody wants them.
export function formatMoney(
  minor: number,
  currency: Currency,
  language: Language,
  exact = false,
): string {
  const whole = minor % 10 ** currency.decimals === 0;
  const digits = exact && !whole ? currency.decimals : 0;
  return new Intl.NumberFormat(intlLocale[language], {
    style: 'currency',
    currency: currency.code,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(majorUnits(minor, currency));
}

// `1 234 567`: for columns whose heading names the currency.
export function formatAmount(
  minor: number,
  currency: Currency,
  language: Language,
  exact = false,
): string {
  const whole = minor % 10 ** currency.decimals === 0;
  const digits = exact && !whole ? currency.decimals : 0;
  return new Intl.NumberFormat(intlLocale[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(majorUnits(minor, currency));
}

// `41,2 mkr`, `390 tkr`: for a headline or an axis, where the last digits would only be noise.
export function formatShortMoney(minor: number, currency: Currency, language: Language): string {
  const amount = majorUnits(minor, currency);
  const locale = intlLocale[language];
  const size = Math.abs(amount);
  if (language === 'sv' && currency.code === 'SEK') {
    const short = (divisor: number, digits: number, unit: string) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(amount / divisor) +
      nbsp +
      unit;
    if (size >= 999_500) return short(1_000_000, size < 99_950_000 ? 1 : 0, 'mkr');
    if (size >= 10_000) return short(1_000, 0, 'tkr');
    return short(1, 0, 'kr');
  }
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: currency.code,
    notation: 'compact',
    maximumFractionDigits: size >= 999_500 && size < 99_950_000 ? 1 : 0,
  }).format(amount);
}

// The sign that a column or a field shows beside its figures: `kr`, `SEK`, `€`.
export function currencySign(currency: Currency, language: Language): string {
  const parts = new Intl.NumberFormat(intlLocale[language], {
    style: 'currency',
    currency: currency.code,
  }).formatToParts(0);
  return parts.find((part) => part.type === 'currency')?.value ?? currency.code;
}

// Another currency, with the decimals that it has.
export function currencyOf(code: string): Currency {
  const { maximumFractionDigits: decimals } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code,
  }).resolvedOptions();
  return { code, decimals: decimals ?? 2 };
}

// A rate as it is typed, `11,3545`, as the server reads it; null when it is none.
export function parseRate(text: string): string | null {
  const match = /^(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(text.replace(/[\s\u00a0\u202f]/g, ''));
  if (!match) return null;
  const whole = String(Number(match[1]));
  const rate = match[2] ? `${whole}.${match[2]}` : whole;
  return Number(rate) > 0 ? rate : null;
}

const multipliers: Record<string, number> = {
  '': 0,
  k: 3,
  t: 3,
  tkr: 3,
  tusen: 3,
  m: 6,
  mn: 6,
  mkr: 6,
  mkkr: 6,
  msek: 6,
  milj: 6,
  miljon: 6,
  miljoner: 6,
  million: 6,
};

// What a person means by `1 200 000`, `1,2 m`, `350 tkr` or `99,50`, in minor units; null when it
// is not an amount. Digits are moved, never multiplied as fractions, so nothing is lost.
export function parseAmount(text: string, currency: Currency): number | null {
  const tidy = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(new RegExp(`^${currency.code.toLowerCase()}|${currency.code.toLowerCase()}$`), '')
    .replace(/:-$|(?<![a-z])kr$/, '');
  const match = /^([0-9][0-9.,]*)([a-z]*)$/.exec(tidy);
  if (!match) return null;
  const power = multipliers[match[2]!];
  if (power === undefined) return null;
  // Who groups with spaces means a decimal by a comma.
  const grouped = /\d[\s\u00a0\u202f']\d/.test(text);
  const number = splitDecimals(match[1]!, power > 0 || grouped);
  if (!number) return null;
  const places = power + currency.decimals;
  const decimals = number.decimals.replace(/0+$/, '');
  if (decimals.length > places) return null;
  const minor = Number(number.whole + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(minor) ? minor : null;
}

// One separator followed by exactly three digits groups thousands (`1.200`), unless a unit follows
// (`1,250 m`); several of a kind always do. Otherwise the last one is the decimal mark.
function splitDecimals(digits: string, hasUnit: boolean) {
  const marks = digits.match(/[.,]/g) ?? [];
  if (marks.length === 0) return { whole: digits, decimals: '' };
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits[last]!;
  const after = digits.slice(last + 1);
  const sameKind = marks.every((other) => other === mark);
  const grouping = sameKind && (marks.length > 1 || (after.length === 3 && !hasUnit));
  const groups = (grouping ? digits : digits.slice(0, last)).split(/[.,]/);
  if (groups.length > 1 && groups.slice(1).some((group) => group.length !== 3)) return null;
  if (!grouping && after.length === 0) return null;
  return { whole: groups.join(''), decimals: grouping ? '' : after };
}
