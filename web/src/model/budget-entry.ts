// What a person means by what she types in a cell: `1,2m`, `350 tkr`, nothing at all, or a change of what
// is there: `+5 %`, `-2,5 %`, `+200k`.
import type { Value } from './budget-sheet';
import { parseAmount, type Currency } from './money';

const minus = '\u2212\u2013\u2014-';

export function readEntry(text: string, was: Value, currency: Currency): Value {
  const tidy = text.trim();
  if (tidy === '' || new RegExp(`^[${minus}]$`).test(tidy)) return null;
  const change = new RegExp(`^([+${minus}])\\s*(\\S.*)$`).exec(tidy);
  if (!change) return parseAmount(tidy, currency) ?? { wrong: text };
  const less = change[1] !== '+';
  const by = changeBy(change[2]!, was, currency);
  if (by === null) return { wrong: text };
  const now = typeof was === 'number' ? was : 0;
  const next = less ? now - by : now + by;
  return next < 0 || !Number.isSafeInteger(next) ? { wrong: text } : next;
}

function changeBy(text: string, was: Value, currency: Currency): number | null {
  const percent = /^(\d{1,4})(?:[.,](\d{1,4}))?\s*%$/.exec(text);
  if (!percent) return parseAmount(text, currency);
  if (typeof was !== 'number') return null;
  const share = BigInt(percent[1]! + (percent[2] ?? '').padEnd(4, '0'));
  // Nobody has a goal in öre: a percentage is rounded to whole units, half of one upwards.
  const unit = 10n ** BigInt(currency.decimals);
  const whole = 1_000_000n * unit;
  return Number(((BigInt(was) * share * 2n + whole) / (whole * 2n)) * unit);
}
