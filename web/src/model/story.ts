// A deal as a story: what happened to it, in order, each chapter with the entries that came of it.

interface Event {
  sequences: number[];
}

interface Entry {
  seq: number;
  on: string;
  reverses: number | null;
  reversed_by: number | null;
}

export interface Chapter<V extends Event, E extends Entry> {
  event: V;
  // What was taken back, and what was posted.
  reversals: E[];
  added: E[];
}

export function storyOf<V extends Event, E extends Entry>(
  changes: V[],
  entries: E[],
): Chapter<V, E>[] {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  return changes.map((event) => {
    const own = event.sequences.flatMap((seq) => bySeq.get(seq) ?? []);
    return {
      event,
      reversals: own.filter((entry) => entry.reverses !== null),
      added: own.filter((entry) => entry.reverses === null),
    };
  });
}

// The entries that hold now: neither taken back nor taking back, by day.
export function standing<E extends Entry>(entries: E[]): E[] {
  return entries
    .filter((entry) => entry.reverses === null && entry.reversed_by === null)
    .sort((a, b) => a.on.localeCompare(b.on) || a.seq - b.seq);
}
