// One key, or g and then one: only while nobody is typing, and only for those who want it.
import { useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { newDeal, places } from '@/actions/places';
import type { Me } from '@/queries/session';

const key = 'kvartett-shortcuts';
const listeners = new Set<() => void>();

function wanted(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function wantShortcuts(on: boolean): void {
  localStorage.setItem(key, on ? 'on' : 'off');
  listeners.forEach((listener) => {
    listener();
  });
}

export function useWantsShortcuts(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, wanted);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest(
      'input, select, textarea, [role=dialog], [role=menu], [role=grid], [role=slider]',
    ) !== null
  );
}

export function useShortcuts(me: Me, onHelp: () => void): void {
  const [, go] = useLocation();
  useEffect(() => {
    let first = '';
    let firstAt = 0;
    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (!wanted()) return;
      const pressed = first && event.timeStamp - firstAt < 1500 ? [first, event.key] : [event.key];
      first = '';
      if (event.key === '?') {
        event.preventDefault();
        onHelp();
        return;
      }
      if (event.key === '/') {
        const search = document.querySelector<HTMLElement>('input[type=search]');
        if (search) {
          event.preventDefault();
          search.focus();
        }
        return;
      }
      const place = [...places, newDeal].find(
        (one) => one.may(me) && one.keys.join(' ') === pressed.join(' '),
      );
      if (place) {
        event.preventDefault();
        go(place.path);
      } else if (event.key === 'g') {
        first = 'g';
        firstAt = event.timeStamp;
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [me, go, onHelp]);
}
