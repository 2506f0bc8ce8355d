// Sales cycle, renewal rate, new and won-back customers, average size; and credit beside the 100 %.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { KeyFigures, OverlayCredit } from '@/wire/types';

export type { KeyFigures, OverlayCredit } from '@/wire/types';
export type KeyFigureRow = KeyFigures['rows'][number];
export type KeyFigureTotal = KeyFigures['total'];

interface Question {
  fiscal_year?: string;
  on?: string;
  by?: string;
  seller_id?: string;
}

// Nothing to ask: nothing is asked.
export function useKeyFigures(question: Question | null) {
  return useQuery({
    enabled: question !== null,
    queryKey: ['key-figures', question],
    queryFn: async ({ signal }) =>
      (await call<KeyFigures>('/key-figures', { query: { ...question }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export function useOverlayCredit(sellerId: string) {
  return useQuery({
    queryKey: ['overlay-credit', sellerId],
    queryFn: async ({ signal }) =>
      (await call<OverlayCredit>('/overlay-credit', { query: { seller_id: sellerId }, signal }))
        .data,
  });
}
