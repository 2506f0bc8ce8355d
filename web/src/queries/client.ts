// One query client for the app. Figures are asked for again when somebody comes back to the window.
import { QueryClient } from '@tanstack/react-query';
import { ProblemError, UnreachableError, rememberSession } from '@/wire/client';

export { ProblemError, UnreachableError };

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof UnreachableError && navigator.onLine,
      // Whether there is a way to the server is found out by trying it, not by asking the browser.
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

export function speak(language: string): void {
  rememberSession({ language });
}

// Everything that a change of volume or goals may have moved.
const figures = [
  'standing',
  'progress',
  'leaderboard',
  'deals',
  'deal',
  'lens',
  'bridge',
  'accuracy',
  'entries',
  'work-list',
  'calendar',
  'channel-review',
  'key-figures',
  'revenue',
  'kam',
  'satisfaction',
  'overlay-credit',
  'customers',
  'customer',
  'duplicates',
  'budget',
  'audit',
];

// A budget that is open may be half typed: what somebody else did to it is shown when it is opened anew.
const typedIn = new Set(['budget']);

// Somebody else has moved them: what is in sight is asked for again, and what is not when it comes into sight.
export async function figuresStale(what: ReadonlySet<string>): Promise<void> {
  const nouns = figures.filter(
    (noun) => !typedIn.has(noun) || what.has('budget') || what.has('everything'),
  );
  await Promise.all(
    nouns.map((noun) =>
      queryClient.invalidateQueries({
        queryKey: [noun],
        refetchType: typedIn.has(noun) ? 'none' : 'active',
      }),
    ),
  );
}

export async function figuresMoved(): Promise<void> {
  await Promise.all(
    figures.map((noun) => queryClient.invalidateQueries({ queryKey: [noun], refetchType: 'all' })),
  );
}
