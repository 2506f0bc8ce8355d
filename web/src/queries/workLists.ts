// What the four channels ask to be done next: a list for each.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, type Call } from '@/wire/client';
import type { CrossSell, NewSalesNeeded, Renewal, WinBack } from '@/wire/types';

export type { CrossSell, NewSalesNeeded, Renewal, WinBack } from '@/wire/types';

interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export interface RenewalPage extends Page<Renewal> {
  total_volume_per_year: number;
  within: { days: number; lines: number; volume_per_year: number }[];
}
interface CrossSellPage extends Page<CrossSell> {
  groups: string[];
  total: number;
}
interface WinBackPage extends Page<WinBack> {
  total: number;
  total_used_to_buy: number;
}

function useWorkList<P extends Page<unknown>>(
  name: string,
  question: NonNullable<Call['query']>,
  limit: number,
) {
  return useInfiniteQuery({
    queryKey: ['work-list', name, question, limit],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<P>(`/work-lists/${name}`, {
          query: { ...question, limit, cursor: pageParam },
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export const useRenewalList = (question: {
  days?: number;
  fiscal_year?: string;
  seller_id?: string;
}) => useWorkList<RenewalPage>('renewals', question, 40);

export const useCrossSell = (
  question: { seller_id?: string; group?: string; customer_id?: string },
  limit: number,
) => useWorkList<CrossSellPage>('cross-sell', question, limit);

export const useWinBack = (question: { seller_id?: string }) =>
  useWorkList<WinBackPage>('win-back', question, 40);

// The first few that end soon, for a page that has more to say.
export function useRenewals(question: { days: number; limit: number; seller_id?: string }) {
  return useQuery({
    queryKey: ['work-list', 'first renewals', question],
    queryFn: async ({ signal }) =>
      (await call<RenewalPage>('/work-lists/renewals', { query: { ...question }, signal })).data,
  });
}

export function useNewSales(question: { seller_id?: string; contacts_per_deal?: number }) {
  return useQuery({
    queryKey: ['work-list', 'new-sales', question],
    queryFn: async ({ signal }) =>
      (await call<NewSalesNeeded>('/work-lists/new-sales', { query: { ...question }, signal }))
        .data,
    placeholderData: keepPreviousData,
  });
}
