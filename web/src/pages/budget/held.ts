// The cells that are held while a goal is distributed, remembered on this computer: holding is a way of
// working, and changes no goal.
import { useState } from 'react';
import type { Place } from '@/model/budget-sheet';

export function useHeld(year: string): [ReadonlySet<Place>, (places: Place[]) => void] {
  const key = `kvartett-held-${year}`;
  const [held, setHeld] = useState<ReadonlySet<Place>>(
    () => new Set((localStorage.getItem(key) ?? '').split(',').filter(Boolean) as Place[]),
  );
  // All are held, unless they already were.
  function toggle(places: Place[]) {
    const release = places.every((place) => held.has(place));
    const next = new Set(held);
    for (const place of places) {
      if (release) next.delete(place);
      else next.add(place);
    }
    localStorage.setItem(key, [...next].join(','));
    setHeld(next);
  }
  return [held, toggle];
}
