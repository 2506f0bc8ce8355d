// Which months are closed for postings.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { ClosedMonths } from '@/wire/types';
import { queryClient } from './client';

export type { ClosedMonths } from '@/wire/types';

export function useClosedMonths() {
  return useQuery({
    queryKey: ['closed-months'],
    queryFn: ({ signal }) => call<ClosedMonths>('/closed-months', { signal }),
  });
}

export async function putClosedMonths(etag: string | null, through: string | null) {
  const answer = await call<ClosedMonths>('/closed-months', {
    method: 'PUT',
    body: { through },
    etag,
  });
  queryClient.setQueryData(['closed-months'], answer);
  await queryClient.invalidateQueries({ queryKey: ['audit'] });
}

export async function forgetClosedMonths() {
  await queryClient.invalidateQueries({ queryKey: ['closed-months'] });
}
