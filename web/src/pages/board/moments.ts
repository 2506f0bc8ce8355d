// Moments, one at a time: while there is one the figures stay as they were, and count on when it is over.
import { useCallback, useEffect, useRef, useState } from 'react';
import { newMoments, waitingWith, type Moment } from '@/model/board';
import type { BoardView } from '@/queries/board';

export const momentMs = 8_000;

interface State {
  shown: BoardView;
  waiting: Moment[]; // the first is on the wall
}

export function useMoments(view: BoardView): { shown: BoardView; moment: Moment | null } {
  const seen = useRef<string[] | null>(null);
  const latest = useRef(view);
  const [state, setState] = useState<State>({ shown: view, waiting: [] });

  useEffect(() => {
    latest.current = view;
    const found = newMoments(seen.current, view);
    seen.current = found.seen;
    setState((before) => {
      const waiting = waitingWith(before.waiting, found.moments);
      return waiting.length > 0 ? { shown: before.shown, waiting } : { shown: view, waiting };
    });
  }, [view]);

  const moment = state.waiting[0] ?? null;
  const next = useCallback(() => {
    setState(({ shown, waiting }) => {
      const rest = waiting.slice(1);
      return { shown: rest.length > 0 ? shown : latest.current, waiting: rest };
    });
  }, []);
  const key = moment?.key;
  useEffect(() => {
    if (key === undefined) return;
    const timer = window.setTimeout(next, momentMs);
    return () => {
      window.clearTimeout(timer);
    };
  }, [key, next]);

  return { shown: state.shown, moment };
}
