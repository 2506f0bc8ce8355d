// What is assumed in a what-if, as it stands in the address: lose_line~id~day,
// deal_closes~channel~seller~amount~day, raise_goal~channel~basis points. So a plan can be sent to somebody.
import { channels, type Channel } from './channel';
import { isDay } from './day';

export type Assumption =
  | { kind: 'lose_line'; line_id: string; on: string }
  | { kind: 'deal_closes'; channel: Channel; seller_id: string; amount: number; on: string }
  | { kind: 'raise_goal'; channel: Channel | null; basis_points: number };

export function writeAssumption(one: Assumption): string {
  switch (one.kind) {
    case 'lose_line':
      return [one.kind, one.line_id, one.on].join('~');
    case 'raise_goal':
      return [one.kind, one.channel ?? 'all', one.basis_points].join('~');
    case 'deal_closes':
      return [one.kind, one.channel, one.seller_id, one.amount, one.on].join('~');
  }
}

// Null for what is none, as an address that was cut or typed may be.
export function readAssumption(text: string): Assumption | null {
  const [kind, a = '', b = '', c = '', d = ''] = text.split('~');
  const channel = channels.find((one) => one === a);
  const isWhole = (number: string) => number !== '' && Number.isInteger(Number(number));
  if (kind === 'lose_line' && a && isDay(b)) return { kind, line_id: a, on: b };
  if (kind === 'raise_goal' && (channel || a === 'all') && isWhole(b))
    return { kind, channel: channel ?? null, basis_points: Number(b) };
  if (kind === 'deal_closes' && channel && b && isWhole(c) && isDay(d))
    return { kind, channel, seller_id: b, amount: Number(c), on: d };
  return null;
}
