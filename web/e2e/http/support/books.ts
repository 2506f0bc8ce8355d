// What was invoiced, brought in as the books of an accounting system (SIE 4), in ASCII.
import type { Client } from './client';

export interface Voucher {
  on: string; // 2026-03-10
  amount: number; // kronor, excluding VAT
  customer?: string; // its name
}

function sie(year: string, vouchers: Voucher[]): string {
  const names = [...new Set(vouchers.flatMap((one) => one.customer ?? []))];
  const numberOf = (name: string) => names.indexOf(name) + 1;
  const objects = names.map((name) => `#OBJEKT 8 "${String(numberOf(name))}" "${name}"\n`);
  const rows = vouchers.map(({ on, amount, customer }, at) => {
    const object = customer === undefined ? '' : `8 "${String(numberOf(customer))}"`;
    return (
      `#VER A ${String(at + 1)} ${on.replaceAll('-', '')}\n{\n#TRANS 1510 {} ${String(amount)}\n` +
      `#TRANS 3041 {${object}} ${String(-amount)}\n}\n`
    );
  });
  return (
    `#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#RAR 0 ${year}0101 ${year}1231\n` +
    objects.join('') +
    rows.join('')
  );
}

export async function bringInBooks(
  client: Client,
  year: string,
  vouchers: Voucher[],
): Promise<void> {
  const begun = await client.send('POST', '/imports', sie(year, vouchers));
  if (begun.status !== 202) throw new Error(begun.text);
  const rests = async (state: string) => {
    for (;;) {
      const now = await client.read(`/imports/${begun.body.id}`);
      if (now.state === state) return;
      if (now.refusal ?? now.report?.problems?.[0]) throw new Error(JSON.stringify(now));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  await rests('ready');
  await client.post(`/imports/${begun.body.id}/commit`, undefined);
  await rests('imported');
}
