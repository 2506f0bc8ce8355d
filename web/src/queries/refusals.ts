// Whoever was refused, for the administrators.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Refusal } from '@/wire/types';

export type { Refusal } from '@/wire/types';

export function useRefusals() {
  return useQuery({
    queryKey: ['refusals'],
    queryFn: async ({ signal }) =>
      (await call<{ items: Refusal[] }>('/refusals', { signal })).data.items,
    staleTime: 0,
    refetchInterval: 60_000,
  });
}
