// Says which contract an amount belongs to, with a way back for everything that was said on the page.
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { putMatch, type AmountChoice, type RevenueEntry } from '@/queries/revenue';

export interface SaidMatch {
  entry: RevenueEntry; // as it was before
  to: AmountChoice;
  told: string; // in the words of the page
}

const choiceOf = (entry: RevenueEntry): AmountChoice =>
  entry.choice === 'line' && entry.matches[0]
    ? { choice: 'line', line_id: entry.matches[0].line_id }
    : { choice: entry.choice === 'line' ? 'by_rules' : entry.choice };

export function useMatchAmounts() {
  const [said, setSaid] = useState<SaidMatch[]>([]);
  const [undone, setUndone] = useState(false);
  const put = useMutation({
    mutationFn: ({ seq, choice }: { seq: number; choice: AmountChoice }) => putMatch(seq, choice),
  });
  function say(one: SaidMatch) {
    put.mutate(
      { seq: one.entry.seq, choice: one.to },
      {
        onSuccess: () => {
          setSaid((before) => [...before, one]);
          setUndone(false);
        },
      },
    );
  }
  function undo() {
    const last = said.at(-1);
    if (!last || put.isPending) return;
    put.mutate(
      { seq: last.entry.seq, choice: choiceOf(last.entry) },
      {
        onSuccess: () => {
          setSaid((before) => before.slice(0, -1));
          setUndone(true);
        },
      },
    );
  }
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z')
        return;
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea'))
        return;
      event.preventDefault();
      undo();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  });
  return { say, undo, last: said.at(-1), undone, pending: put.isPending, error: put.error };
}
