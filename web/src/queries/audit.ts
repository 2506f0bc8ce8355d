// Who did what, when, from what to what.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { AuditItem } from '@/wire/types';

export type { AuditItem, AuditKind } from '@/wire/types';

export interface AuditFilter {
  from?: string;
  to?: string;
  user_id?: string;
  kind?: string;
  deal_id?: string;
  customer_id?: string;
  seller_id?: string;
}

interface AuditPage {
  items: AuditItem[];
  next_cursor: string | null;
}

export function useAudit(filter: AuditFilter, limit = 50) {
  return useInfiniteQuery({
    queryKey: ['audit', filter, limit],
    queryFn: async ({ pageParam, signal }) =>
      (await call<AuditPage>('/audit', { query: { ...filter, limit, cursor: pageParam }, signal }))
        .data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}
