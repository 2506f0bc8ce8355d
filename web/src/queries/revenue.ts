// What was invoiced, and who answers for it; and the amounts, one by one.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { components } from '@/wire/types';
import type { Revenue, RevenueEntry } from '@/wire/types';
import { figuresMoved } from './client';

export type { Revenue, RevenueEntry } from '@/wire/types';
export type RevenueRow = Revenue['rows'][number];

export interface RevenueQuestion {
  fiscal_year?: string;
  from?: string;
  to?: string;
  by?: string;
  customer_id?: string | null;
  kam_id?: string | null;
}

// Nothing to ask: nothing is asked.
export function useRevenue(question: RevenueQuestion | null) {
  return useQuery({
    enabled: question !== null,
    queryKey: ['revenue', question],
    queryFn: async ({ signal }) =>
      (await call<Revenue>('/revenue', { query: { ...question }, signal })).data,
  });
}

interface AmountsQuestion {
  from?: string;
  to?: string;
  fiscal_year?: string;
  customer_id?: string;
  kam_id?: string;
  deal_id?: string;
  only?: string;
  show?: string;
}

interface AmountsPage {
  items: RevenueEntry[];
  next_cursor: string | null;
}

export function useAmounts(question: AmountsQuestion, limit = 100) {
  return useInfiniteQuery({
    queryKey: ['revenue', 'amounts', question, limit],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<AmountsPage>('/revenue/entries', {
          query: { ...question, limit, cursor: pageParam },
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export type AmountChoice = components['schemas']['RevenueMatch'];

// Moves the bridge and how right the estimates were.
export async function putMatch(seq: number, choice: AmountChoice): Promise<RevenueEntry> {
  const path = `/revenue/entries/${String(seq)}/match`;
  const { data } = await call<RevenueEntry>(path, { method: 'PUT', body: choice });
  await figuresMoved();
  return data;
}
