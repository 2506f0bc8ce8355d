// Lets what the server tells reach what is known here: what is in sight is asked for again, and moves.
import { useEffect, useSyncExternalStore } from 'react';
import { listen, type Stale } from '@/wire/live';
import { figuresStale } from './client';
import { importMoved, importsHeard } from './imports';

// A busy hour is a refresh a second, not one for each deal. The first comes at once, but not from every screen in the
// same moment.
const restMs = 1_000;
const spreadMs = 150;

function gathered(tell: (what: ReadonlySet<Stale>) => void) {
  const waiting = new Set<Stale>();
  let timer = 0;
  let last = -Infinity;
  return {
    hear(what: Stale) {
      waiting.add(what);
      if (timer) return;
      const rest = Math.max(0, last + restMs - performance.now());
      timer = window.setTimeout(
        () => {
          timer = 0;
          last = performance.now();
          const all = new Set(waiting);
          waiting.clear();
          tell(all);
        },
        rest + Math.random() * spreadMs,
      );
    },
    stop() {
      window.clearTimeout(timer);
    },
  };
}

// Since when there has been no contact; null: there is. A line that breaks and is back within moments is no news.
const calmMs = 4_000;
let lostAt: Date | null = null;
let timer = 0;
const hearers = new Set<() => void>();

function contact(yes: boolean) {
  if (yes || !timer) {
    window.clearTimeout(timer);
    timer = 0;
  }
  const say = (at: Date | null) => {
    if (lostAt === at) return;
    lostAt = at;
    for (const hear of hearers) hear();
  };
  if (yes) {
    say(null);
    return;
  }
  const now = new Date();
  if (!timer && !lostAt)
    timer = window.setTimeout(() => {
      say(now);
    }, calmMs);
}

export function useContactLostAt(): Date | null {
  return useSyncExternalStore(
    (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
    () => lostAt,
  );
}

// As long as somebody is signed in.
export function useLive(): void {
  useEffect(() => {
    const { hear, stop } = gathered((what) => void figuresStale(what));
    const end = listen({
      stale: hear,
      importMoved: (progress) => void importMoved(progress),
      listening: (yes) => void importsHeard(yes),
      contact,
    });
    return () => {
      stop();
      end();
      contact(true);
    };
  }, []);
}
