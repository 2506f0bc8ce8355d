// A list's filters live in its address, so that a view can be sent to somebody. What is typed is
// drawn at once, and moves into the address when the typing rests.
import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';

export function useFilter<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<
    Name,
    string
  >;
  function set(name: Name, value: string) {
    setParams(
      (was) => {
        const next = new URLSearchParams(was);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  }
  function clear() {
    setParams({}, { replace: true });
  }
  return { values, set, clear, some: names.some((name) => values[name] !== '') };
}

export function useTyped(value: string, settle: (value: string) => void, delay = 250) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    setTyped(value);
  }
  const timer = useRef(0);
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );
  return [
    typed,
    (next: string) => {
      setTyped(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        setSeen(next);
        settle(next);
      }, delay);
    },
  ] as const;
}
