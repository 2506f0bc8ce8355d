// A phone with a code app (RFC 6238), whose clock stands where the server's does: at noon, UTC, of a day.
import { createHmac } from 'node:crypto';
import type { Client } from './client';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function bytesOf(key: string): Buffer {
  const bits = [...key].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

// `now`: a day, at noon, or a moment. `later`: by how many periods of thirty seconds the phone is ahead.
export function phoneCode(key: string, now: string | number, later = 0): string {
  const counter = Buffer.alloc(8);
  const moment = typeof now === 'number' ? now : Date.parse(`${now}T12:00:00Z`);
  counter.writeBigUInt64BE(BigInt(Math.floor(moment / 30_000) + later));
  const hash = createHmac('sha1', bytesOf(key)).update(counter).digest();
  const at = (hash[19] ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

// Begins to set up, and reads the key.
export async function keyOf(client: Client, password: string): Promise<string> {
  const answer = await client.post('/account/second-factor', { current_password: password });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.key;
}
