// The ledger, entry by entry: what stands behind every figure.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { EntryFilter } from '@/model/entry-filter';
import { call } from '@/wire/client';
import type { Entry } from './deals';

interface EntryPage {
  items: Entry[];
  next_cursor: string | null;
  total_amount: number;
  total_count: number;
}

export function useEntries(filter: EntryFilter, limit = 100) {
  return useInfiniteQuery({
    queryKey: ['entries', filter, limit],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<EntryPage>('/entries', {
          query: { ...filter, limit, cursor: pageParam },
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}
