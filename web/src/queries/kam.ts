// A Key Account Manager's customers, and what they answered.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { components } from '@/wire/types';
import { queryClient } from './client';

export type Kam = components['schemas']['Kam'];
export type KamCustomer = components['schemas']['KamCustomer'];
export type Delivery = components['schemas']['Delivery'];
export type Score = components['schemas']['SatisfactionScore'];
export type ScoreDraft = components['schemas']['SatisfactionDraft'];

export function useKam(id: string, year: string) {
  return useQuery({
    queryKey: ['kam', id, year],
    queryFn: async ({ signal }) =>
      (await call<Kam>(`/kam/${id}`, { query: { fiscal_year: year }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

// Of one customer, the oldest answer first.
export function useScores(customerId: string) {
  return useQuery({
    queryKey: ['satisfaction', customerId],
    queryFn: async ({ signal }) =>
      (
        await call<{ items: Score[] }>('/satisfaction', {
          query: { customer_id: customerId, limit: 100 },
          signal,
        })
      ).data.items.toReversed(),
    retry: false,
  });
}

export async function postScore(draft: ScoreDraft, idempotencyKey: string): Promise<Score> {
  const noted = await call<Score>('/satisfaction', {
    method: 'POST',
    body: draft,
    idempotencyKey,
  });
  await scoresMoved();
  return noted.data;
}

export async function deleteScore(id: string): Promise<void> {
  await call(`/satisfaction/${id}`, { method: 'DELETE' });
  await scoresMoved();
}

async function scoresMoved(): Promise<void> {
  await Promise.all(
    ['kam', 'satisfaction'].map((noun) => queryClient.invalidateQueries({ queryKey: [noun] })),
  );
}
