// Undo and redo. A step is what one deed changed, so that undoing my own step leaves alone what somebody
// else has typed since.
import { put, type Changed, type Sheet } from './budget-sheet';

export interface History {
  done: readonly Changed[][];
  undone: readonly Changed[][];
}

export const noHistory: History = { done: [], undone: [] };

const longest = 500;

export function did(history: History, changes: Changed[]): History {
  if (changes.length === 0) return history;
  return { done: [...history.done, changes].slice(-longest), undone: [] };
}

interface Turned {
  sheet: Sheet;
  history: History;
  changes: Changed[];
}

export function undo(sheet: Sheet, { done, undone }: History): Turned | null {
  const changes = done.at(-1);
  if (!changes) return null;
  return {
    sheet: put(
      sheet,
      changes.map(({ place, was }) => [place, was]),
    ),
    history: { done: done.slice(0, -1), undone: [...undone, changes] },
    changes,
  };
}

export function redo(sheet: Sheet, { done, undone }: History): Turned | null {
  const changes = undone.at(-1);
  if (!changes) return null;
  return {
    sheet: put(
      sheet,
      changes.map(({ place, is }) => [place, is]),
    ),
    history: { done: [...done, changes], undone: undone.slice(0, -1) },
    changes,
  };
}
