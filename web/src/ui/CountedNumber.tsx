// A figure that counts its way to a new value in front of the reader, unless she wants no motion.
import { useEffect, useRef, useState } from 'react';

interface Props {
  value: number;
  from?: number;
  format: (value: number) => string;
  duration?: number;
}

const still = window.matchMedia('(prefers-reduced-motion: reduce)');

export function CountedNumber({ value, from, format, duration = 1100 }: Props) {
  const [drawn, setDrawn] = useState(from ?? value);
  const start = useRef(from ?? value);
  useEffect(() => {
    if (start.current === value) return;
    const first = start.current;
    const began = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const part = still.matches ? 1 : Math.min(1, (now - began) / duration);
      const eased = 1 - (1 - part) ** 4;
      const next = part === 1 ? value : Math.round(first + (value - first) * eased);
      start.current = next;
      setDrawn(next);
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [value, duration]);

  return (
    <>
      <span className="hidden">{format(value)}</span>
      <span aria-hidden>{format(drawn)}</span>
    </>
  );
}
