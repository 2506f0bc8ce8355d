// The goals of a year as they are typed: texts in cells, and the draft that they make. The sums and
// the coverage under the grid are the server's answer to the draft.
import { channels, type Channel } from './channel';
import { parseAmount, type Currency } from './money';

export type OwnGoal = 'renewal' | 'cross_sell' | 'win_back';
export const ownGoals = ['renewal', 'cross_sell', 'win_back'] as const;

export interface BudgetForm {
  total: string;
  goals: Record<OwnGoal, string>;
  // By seller and channel; an empty text means that the seller does not work the channel.
  cells: Record<string, Record<Channel, string>>;
}

export interface KnownCell {
  seller_id: string;
  channel: Channel;
  goal: number;
  months: number[];
}

interface Cell {
  seller_id: string;
  channel: Channel;
  goal: number;
  months?: number[];
}

export interface Draft {
  total: number;
  goals: Record<OwnGoal, number>;
  cells: Cell[];
}

// Null when something typed is not an amount; `wrong` names those places.
export function budgetDraft(
  form: BudgetForm,
  currency: Currency,
  known: KnownCell[],
): { draft: Draft | null; wrong: Set<string> } {
  const wrong = new Set<string>();
  const amount = (text: string, place: string): number => {
    if (text.trim() === '') return 0;
    const minor = parseAmount(text, currency);
    if (minor === null) wrong.add(place);
    return minor ?? 0;
  };
  const goals = Object.fromEntries(
    ownGoals.map((channel) => [channel, amount(form.goals[channel], channel)]),
  ) as Record<OwnGoal, number>;
  const before = new Map(known.map((cell) => [`${cell.seller_id} ${cell.channel}`, cell]));
  const cells: Cell[] = [];
  for (const [sellerId, row] of Object.entries(form.cells)) {
    for (const channel of channels) {
      const text = row[channel];
      if (text.trim() === '') continue;
      const place = `${sellerId} ${channel}`;
      const goal = amount(text, place);
      const was = before.get(place);
      cells.push({
        seller_id: sellerId,
        channel,
        goal,
        // Months that somebody made by hand stay as long as the goal does.
        ...(was?.goal === goal && { months: was.months }),
      });
    }
  }
  const draft = { total: amount(form.total, 'total'), goals, cells };
  return { draft: wrong.size > 0 ? null : draft, wrong };
}

// What was copied from a spreadsheet: rows of cells.
export function pastedCells(text: string): string[][] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((row) => row.split('\t').map((cell) => cell.trim()));
}
