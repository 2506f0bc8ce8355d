// One query client for the app. Figures are asked for again when somebody comes back to the window.
import { QueryClient } from '@tanstack/react-query';
import { ProblemError, UnreachableError, rememberSession } from '@/wire/client';

export { ProblemError, UnreachableError };

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && error instanceof UnreachableError,
    },
    mutations: { retry: false },
  },
});

export function speak(language: string): void {
  rememberSession({ language });
}

// Everything that a change of volume or goals may have moved.
const figures = [
  'standing',
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

// Somebody else has moved them: whoever looks next asks again.
export async function figuresStale(): Promise<void> {
  await Promise.all(
    figures.map((noun) => queryClient.invalidateQueries({ queryKey: [noun], refetchType: 'none' })),
  );
}

export async function figuresMoved(): Promise<void> {
  await Promise.all(
    figures.map((noun) => queryClient.invalidateQueries({ queryKey: [noun], refetchType: 'all' })),
  );
}
