// Signed deals, deals tried out, and what may be done to a deal after it is signed.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { nameOnlyOf } from '@/model/deal-form';
import { call, type Answer } from '@/wire/client';
import type {
  components,
  Deal,
  DealChange,
  DealChangePreview,
  DealDraft,
  DealPreview,
  DealWithEntries,
  Reinstatement,
  SignedDeal,
  Termination,
  Voiding,
} from '@/wire/types';
import { figuresMoved, queryClient } from './client';
import { postCustomer } from './customers';

export type {
  Deal,
  DealChange,
  DealChangePreview,
  DealEvent,
  DealPreview,
  DealWithEntries,
  PreviewEntry,
  Share,
  SignedDeal,
} from '@/wire/types';
export type Entry = components['schemas']['Entry'];
export type DealLine = components['schemas']['DealLine'];
export type Remaining = components['schemas']['Remaining'];

export interface DealFilter {
  q?: string;
  from?: string;
  to?: string;
  seller_id?: string;
  channel?: string;
  customer_id?: string;
  product_id?: string;
}

interface DealPage {
  items: Deal[];
  next_cursor: string | null;
}

function fetchDeals(
  filter: DealFilter,
  limit: number,
  cursor?: string | null,
  signal?: AbortSignal,
) {
  return call<DealPage>('/deals', { query: { ...filter, limit, cursor }, signal });
}

export function useDeals(filter: DealFilter, limit = 50) {
  return useInfiniteQuery({
    queryKey: ['deals', filter, limit],
    queryFn: async ({ pageParam, signal }) =>
      (await fetchDeals(filter, limit, pageParam, signal)).data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function useLatestDeals(filter: DealFilter, limit: number) {
  return useQuery({
    queryKey: ['deals', 'latest', filter, limit],
    queryFn: async ({ signal }) => (await fetchDeals(filter, limit, null, signal)).data,
    placeholderData: keepPreviousData,
  });
}

export function useDeal(id: string | null) {
  return useQuery({
    queryKey: ['deal', id],
    queryFn: ({ signal }) => call<DealWithEntries>(`/deals/${id!}`, { signal }),
    enabled: id !== null,
  });
}

export function useDealPreview(body: DealDraft | null) {
  return useQuery({
    queryKey: ['preview', body],
    queryFn: async ({ signal }) =>
      (await call<DealPreview>('/deals/preview', { method: 'POST', body, signal })).data,
    enabled: body !== null && nameOnlyOf(body.customer_id) === null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 60_000,
  });
}

// A customer who is only named is added first, as often as it is tried and made once.
export async function postDeal(draft: DealDraft, idempotencyKey: string): Promise<SignedDeal> {
  const name = nameOnlyOf(draft.customer_id);
  const body =
    name === null
      ? draft
      : { ...draft, customer_id: (await postCustomer({ name }, `${idempotencyKey}-customer`)).id };
  const signed = (await call<SignedDeal>('/deals', { method: 'POST', body, idempotencyKey })).data;
  await figuresMoved();
  return signed;
}

// What may be done to a signed deal; each can be tried out before.
export interface DealDeeds {
  correction: DealChange;
  termination: Termination;
  reinstatement: Reinstatement;
  void: Voiding;
}
export type DealDeed = keyof DealDeeds;

function pathOf(id: string, deed: DealDeed): string {
  return deed === 'correction' ? `/deals/${id}` : `/deals/${id}/${deed}`;
}

export function useDealChangePreview<Deed extends DealDeed>(
  id: string,
  deed: Deed,
  body: DealDeeds[Deed] | null,
) {
  return useQuery({
    queryKey: ['preview', id, deed, body],
    queryFn: async ({ signal }) =>
      (
        await call<DealChangePreview>(`${pathOf(id, deed)}/preview`, {
          method: 'POST',
          body,
          signal,
        })
      ).data,
    enabled: body !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 60_000,
  });
}

export async function patchDeal(id: string, etag: string | null, body: DealChange) {
  return dealChanged(
    id,
    await call<DealWithEntries>(pathOf(id, 'correction'), { method: 'PATCH', body, etag }),
  );
}

export async function postDealDeed<Deed extends Exclude<DealDeed, 'correction'>>(
  id: string,
  deed: Deed,
  body: DealDeeds[Deed],
  idempotencyKey: string,
) {
  return dealChanged(
    id,
    await call<DealWithEntries>(pathOf(id, deed), { method: 'POST', body, idempotencyKey }),
  );
}

async function dealChanged(id: string, answer: Answer<DealWithEntries>) {
  await figuresMoved();
  queryClient.setQueryData(['deal', id], answer);
  return answer.data;
}
