// Contracts that still bring something in a stretch of days, the largest first: what there is to lose.
export interface ComingEntry {
  line_id: string;
  on: string;
  amount: number;
  customer_name: string;
  product_name: string | null;
  reverses: number | null;
  reversed_by: number | null;
}

export interface ComingContract {
  lineId: string;
  name: string;
  // All of it in those days, and the first of them.
  amount: number;
  on: string;
}

export function comingContracts(entries: readonly ComingEntry[]): ComingContract[] {
  const found = new Map<string, ComingContract>();
  for (const one of entries) {
    if (one.reverses !== null || one.reversed_by !== null || one.amount <= 0) continue;
    const before = found.get(one.line_id);
    found.set(one.line_id, {
      lineId: one.line_id,
      name: [one.customer_name, one.product_name].filter(Boolean).join(', '),
      amount: (before?.amount ?? 0) + one.amount,
      on: before && before.on < one.on ? before.on : one.on,
    });
  }
  return [...found.values()].sort((a, b) => b.amount - a.amount);
}
