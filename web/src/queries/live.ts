// Lets what the server tells reach what is known here.
import { useEffect } from 'react';
import { listen } from '@/wire/live';
import { figuresStale } from './client';
import { importMoved, importsHeard } from './imports';

// As long as somebody is signed in.
export function useLive(): void {
  useEffect(
    () =>
      listen({
        stale: () => void figuresStale(),
        importMoved: (progress) => void importMoved(progress),
        listening: (yes) => void importsHeard(yes),
      }),
    [],
  );
}
