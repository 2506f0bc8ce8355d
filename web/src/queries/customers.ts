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
import { figuresMoved, queryClient, UnreachableError } from './client';

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

const choices = 8;

export function useCustomerSearch(q: string, enabled = true) {
  return useQuery({
    queryKey: ['customers', 'search', q],
    queryFn: async ({ signal }) => {
      try {
        return (await call<CustomerPage>('/customers', { query: { q, limit: choices }, signal }))
          .data.items;
      } catch (error) {
        const known = queryClient.getQueryData<Customer[]>(knownKey);
        if (!(error instanceof UnreachableError) || !known) throw error;
        const wanted = q.trim().toLocaleLowerCase();
        return known
          .filter((one) => one.name.toLocaleLowerCase().includes(wanted))
          .slice(0, choices);
      }
    },
    placeholderData: keepPreviousData,
    enabled,
  });
}

// The names that a deal may be written down for where there is no way to the server. A company with more customers than
// this finds the first of them there.
const knownKey = ['customers-known'];
const knownMax = 1000;

export async function knowCustomers(): Promise<void> {
  await queryClient.prefetchQuery({
    queryKey: knownKey,
    queryFn: async ({ signal }) =>
      (await call<CustomerPage>('/customers', { query: { limit: knownMax }, signal })).data.items,
    staleTime: 3_600_000,
    gcTime: Infinity,
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
