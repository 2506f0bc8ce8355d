// The letter about one's year: how often one wants it.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { components } from '@/wire/types';
import { queryClient } from './client';

export type Digest = components['schemas']['Digest'];

export function useDigest() {
  return useQuery({
    queryKey: ['digest'],
    queryFn: async ({ signal }) => (await call<Digest>('/digest', { signal })).data,
  });
}

export async function putDigest(rhythm: Digest['rhythm']) {
  const { data } = await call<Digest>('/digest', { method: 'PUT', body: { rhythm } });
  queryClient.setQueryData(['digest'], data);
}

export async function postDigestTrial() {
  await call('/digest/trial', { method: 'POST' });
}
