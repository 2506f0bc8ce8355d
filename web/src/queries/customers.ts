// Those who buy, each with its status on a day.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type {
  Customer,
  CustomerChange,
  CustomerDraft,
  CustomerDuplicates,
  CustomerStatus,
} from '@/wire/types';
import { figuresMoved, queryClient } from './client';

export type { Customer, CustomerDuplicates, CustomerStatus } from '@/wire/types';

interface CustomerPage {
  items: Customer[];
  next_cursor: string | null;
}

export interface CustomerFilter {
  q?: string;
  status?: CustomerStatus | '';
  owner_seller_id?: string;
}

export function useCustomers(filter: CustomerFilter, limit = 50) {
  return useInfiniteQuery({
    queryKey: ['customers', filter, limit],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<CustomerPage>('/customers', {
          query: { ...filter, limit, cursor: pageParam },
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function useCustomerSearch(q: string, enabled = true) {
  return useQuery({
    queryKey: ['customers', 'search', q],
    queryFn: async ({ signal }) =>
      (await call<CustomerPage>('/customers', { query: { q, limit: 8 }, signal })).data.items,
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useCustomer(id: string | null) {
  return useQuery({
    queryKey: ['customer', id],
    queryFn: ({ signal }) => call<Customer>(`/customers/${id!}`, { signal }),
    enabled: id !== null,
  });
}

async function customersChanged() {
  await Promise.all(
    ['customers', 'customer', 'duplicates', 'work-list', 'revenue', 'audit'].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  );
}

export async function postCustomer(
  draft: CustomerDraft,
  idempotencyKey: string,
): Promise<Customer> {
  const made = await call<Customer>('/customers', { method: 'POST', body: draft, idempotencyKey });
  await customersChanged();
  return made.data;
}

export async function patchCustomer(id: string, etag: string | null, change: CustomerChange) {
  const changed = await call<Customer>(`/customers/${id}`, { method: 'PATCH', body: change, etag });
  await customersChanged();
  return changed.data;
}

export function useDuplicates() {
  return useQuery({
    queryKey: ['duplicates'],
    queryFn: async ({ signal }) =>
      (
        await call<{ items: CustomerDuplicates[] }>('/customer-duplicates', {
          query: { limit: 200 },
          signal,
        })
      ).data.items,
  });
}

export async function postMerge(id: string, duplicate_ids: string[], idempotencyKey: string) {
  const body = { duplicate_ids };
  const kept = await call<Customer>(`/customers/${id}/merge`, {
    method: 'POST',
    body,
    idempotencyKey,
  });
  await figuresMoved();
  return kept.data;
}

export async function postUnmerge(id: string, duplicate_id: string, idempotencyKey: string) {
  const body = { duplicate_id };
  await call(`/customers/${id}/unmerge`, { method: 'POST', body, idempotencyKey });
  await figuresMoved();
}
