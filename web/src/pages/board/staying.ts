// What keeps a screen going for weeks: it does not fall asleep, it draws itself anew at night when the program is
// another, and it hides the pointer that nobody moves.
import { useEffect, useState } from 'react';
import { isNight } from '@/model/board';
import { pageVersion } from '@/queries/board';

const lookMs = 15 * 60_000;
const restMs = 4_000;

export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let closed = false;
    async function hold() {
      if (document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
        if (closed) void lock.release();
      } catch {
        // It may not: then the screen's own settings decide.
      }
    }
    const again = () => void hold();
    document.addEventListener('visibilitychange', again);
    void hold();
    return () => {
      closed = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}

export function useFreshPages(): void {
  useEffect(() => {
    let began: string | null = null;
    void pageVersion().then((version) => {
      began = version;
    });
    const watch = window.setInterval(() => {
      if (!isNight(new Date())) return;
      void pageVersion().then((version) => {
        began ??= version;
        if (version !== null && version !== began) window.location.reload();
      });
    }, lookMs);
    return () => {
      window.clearInterval(watch);
    };
  }, []);
}

// Whether nobody has moved anything for a while.
export function useRests(): boolean {
  const [rests, setRests] = useState(false);
  useEffect(() => {
    let timer = 0;
    const moved = () => {
      setRests(false);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        setRests(true);
      }, restMs);
    };
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const name of events) window.addEventListener(name, moved);
    moved();
    return () => {
      window.clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, moved);
    };
  }, []);
  return rests;
}

// The time of day, told anew as it passes.
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = window.setInterval(() => {
      setNow(new Date());
    }, everyMs);
    return () => {
      window.clearInterval(tick);
    };
  }, [everyMs]);
  return now;
}
