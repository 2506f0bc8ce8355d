// Which of a customer's contracts an amount may belong to, the likeliest first.
import type { Day } from './day';

export interface CandidateLine {
  id: string;
  deal_id: string;
  product_id: string | null;
  product_name: string | null;
  start: Day;
  ends_on: Day | null;
  volume_per_year: number;
}

interface DealOfCustomer {
  id: string;
  is_void: boolean;
  lines: (Omit<CandidateLine, 'id' | 'deal_id'> & { id: string | null; is_void: boolean })[];
}

interface Amount {
  on: Day;
  period_first: Day | null;
  product_id: string | null;
}

// Those that run that day before others, those of its product before others, the latest first.
export function candidatesFor(amount: Amount, deals: DealOfCustomer[]): CandidateLine[] {
  const day = amount.period_first ?? amount.on;
  const runs = (line: CandidateLine) =>
    line.start <= day && (line.ends_on === null || day <= line.ends_on);
  const isOf = (line: CandidateLine) =>
    amount.product_id !== null && line.product_id === amount.product_id;
  return deals
    .filter((deal) => !deal.is_void)
    .flatMap((deal) =>
      deal.lines.flatMap((line) =>
        line.is_void || line.id === null ? [] : [{ ...line, id: line.id, deal_id: deal.id }],
      ),
    )
    .sort(
      (a, b) =>
        Number(runs(b)) - Number(runs(a)) ||
        Number(isOf(b)) - Number(isOf(a)) ||
        b.start.localeCompare(a.start),
    );
}
