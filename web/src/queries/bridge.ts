// From volume to revenue, step by step, and how right the estimates were.
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call, fileAddress } from '@/wire/client';
import type { components } from '@/wire/types';

export type Bridge = components['schemas']['Bridge'];
export type BridgeStep = Bridge['steps'][number];
export type BridgeRow = components['schemas']['BridgeRow'];
export type Accuracy = components['schemas']['Accuracy'];
export type AccuracySum = components['schemas']['AccuracySum'];
export type AccuracyYear = components['schemas']['AccuracyYear'];

export interface BridgeQuestion {
  fiscal_year: string;
  channel?: string;
  seller_id?: string;
}

interface RowPage {
  items: BridgeRow[];
  next_cursor: string | null;
  count: number;
}

export function useBridge(question: BridgeQuestion) {
  return useQuery({
    queryKey: ['bridge', question],
    queryFn: async ({ signal }) =>
      (await call<Bridge>('/bridge', { query: { ...question }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export function useBridgeRows(question: BridgeQuestion, step: string) {
  return useInfiniteQuery({
    queryKey: ['bridge', 'rows', question, step],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<RowPage>('/bridge/rows', {
          query: { ...question, step, limit: 20, cursor: pageParam },
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next_cursor,
  });
}

export function bridgeFile(question: BridgeQuestion): string {
  return fileAddress('/exports/bridge.xlsx', { ...question });
}

export function useAccuracy() {
  return useQuery({
    queryKey: ['accuracy'],
    queryFn: async ({ signal }) => (await call<Accuracy>('/accuracy', { signal })).data,
  });
}
