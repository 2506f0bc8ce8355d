// Whether the server can save at all. A full disk is told at the top of every page, and no longer when there is room.
import { useQuery } from '@tanstack/react-query';
import { canSave, ProblemError } from '@/wire/client';
import { queryClient } from './client';

const usuallyMs = 60_000;
const whileFullMs = 5_000;

// Whoever could not save finds out at once, and not with the next look.
queryClient.getMutationCache().config.onError = (error) => {
  if (error instanceof ProblemError && error.status === 507)
    void queryClient.invalidateQueries({ queryKey: ['room'] });
};

export function useCanSave(): boolean {
  const { data } = useQuery({
    queryKey: ['room'],
    queryFn: ({ signal }) => canSave(signal),
    refetchInterval: (query) => (query.state.data === false ? whileFullMs : usuallyMs),
  });
  return data !== false;
}
