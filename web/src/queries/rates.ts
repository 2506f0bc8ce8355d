// What another currency cost on a day.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { addDays } from '@/model/day';
import { call } from '@/wire/client';
import type { AddedRates, components, Rate, RatesDraft, RatesFile } from '@/wire/types';
import { queryClient } from './client';

export type { Rate, RatesFile } from '@/wire/types';

interface RatePage {
  items: Rate[];
  next_cursor: string | null;
  currencies: {
    currency: components['schemas']['Currency'];
    days: number;
    first_on: string;
    last_on: string;
    last_rate: string;
    source: string;
  }[];
}

export function useRates(currency: string, limit: number) {
  return useInfiniteQuery({
    queryKey: ['rates', currency, limit],
    queryFn: async ({ pageParam, signal }) =>
      (await call<RatePage>('/rates', { query: { currency, limit, cursor: pageParam }, signal }))
        .data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

// The rate that a deal signed that day takes, the last one of a week; null when there is none.
export function useRate(currency: string | null, on: string) {
  return useQuery({
    queryKey: ['rates', 'one', currency, on],
    queryFn: async ({ signal }) => {
      const query = { currency, from: addDays(on, -7), to: on, limit: 1 };
      return (await call<RatePage>('/rates', { query, signal })).data.items[0] ?? null;
    },
    enabled: currency !== null && on !== '',
  });
}

async function ratesChanged() {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['rates'] }),
    queryClient.invalidateQueries({ queryKey: ['audit'] }),
  ]);
}

export async function postRates(body: RatesDraft) {
  const answer = await call<AddedRates>('/rates', { method: 'POST', body });
  await ratesChanged();
  return answer.data;
}

export async function postRatesFile(file: Blob, currency: string) {
  const answer = await call<RatesFile>('/rates/file', {
    method: 'POST',
    file,
    query: { currency },
  });
  await ratesChanged();
  return answer.data;
}
