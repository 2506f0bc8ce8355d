// Signed deals, deals tried out, and the lines that end soon.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type {
  components,
  Deal,
  DealDraft,
  DealPreview,
  DealWithEntries,
  Renewal,
  SignedDeal,
} from '@/wire/types';
import { figuresMoved } from './client';

export type { Deal, DealPreview, DealWithEntries, Renewal, SignedDeal } from '@/wire/types';
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

// Every deal of a list, page after page: for a file.
export async function fetchAllDeals(filter: DealFilter): Promise<Deal[]> {
  const deals: Deal[] = [];
  let cursor: string | null = null;
  do {
    const page: DealPage = (await fetchDeals(filter, 1000, cursor)).data;
    deals.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return deals;
}

export function useDeal(id: string | null) {
  return useQuery({
    queryKey: ['deal', id],
    queryFn: async ({ signal }) => (await call<DealWithEntries>(`/deals/${id!}`, { signal })).data,
    enabled: id !== null,
  });
}

export function useDealPreview(body: DealDraft | null) {
  return useQuery({
    queryKey: ['preview', body],
    queryFn: async ({ signal }) =>
      (await call<DealPreview>('/deals/preview', { method: 'POST', body, signal })).data,
    enabled: body !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
    gcTime: 60_000,
  });
}

export async function postDeal(body: DealDraft, idempotencyKey: string): Promise<SignedDeal> {
  const signed = (await call<SignedDeal>('/deals', { method: 'POST', body, idempotencyKey })).data;
  await figuresMoved();
  return signed;
}

interface RenewalPage {
  items: Renewal[];
  next_cursor: string | null;
  total_volume_per_year: number;
}

export function useRenewals(question: { days: number; limit: number }) {
  return useQuery({
    queryKey: ['renewals', question],
    queryFn: async ({ signal }) =>
      (await call<RenewalPage>('/work-lists/renewals', { query: { ...question }, signal })).data,
  });
}
