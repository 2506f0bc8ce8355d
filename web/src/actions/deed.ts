// A deed that a person does once, however often she presses: the same input keeps its key until it
// has succeeded, so trying again after a lost answer makes nothing twice.
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ProblemError } from '@/queries/client';

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

export function useDeed<Input, Output>(perform: (input: Input, key: string) => Promise<Output>) {
  const attempt = useRef<{ input: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (input: Input) => {
      const text = JSON.stringify(input);
      if (attempt.current?.input !== text) attempt.current = { input: text, key: newKey() };
      return perform(input, attempt.current.key);
    },
    onSuccess: () => {
      attempt.current = null;
    },
  });
}

export interface Refusal {
  // For the whole of it; null when every fault has its field.
  message: string;
  faults: Record<string, string>;
}

// What the server had against it, in its own sentences.
export function refusalOf(error: unknown, unreachable: string): Refusal | null {
  if (!error) return null;
  if (error instanceof ProblemError) return { message: error.message, faults: error.faults };
  return { message: unreachable, faults: {} };
}
