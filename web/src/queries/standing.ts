// Where we stand: actual, goal, remaining and pace, by whatever is asked; and the lens.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { components, Lens, Standing } from '@/wire/types';

export type { Lens, Standing, StandingRow } from '@/wire/types';
export type Figures = components['schemas']['Figures'];

export interface StandingQuestion {
  by?: string;
  seller_id?: string | null;
  customer_id?: string | null;
  team_id?: string;
  channel?: string;
  product_id?: string;
  fiscal_year?: string;
  on?: string;
}

export function useStanding(question: StandingQuestion) {
  return useQuery({
    queryKey: ['standing', question],
    queryFn: async ({ signal }) =>
      (await call<Standing>('/standing', { query: { ...question }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export function useLens(
  question: {
    deal_id?: string;
    seller_id?: string;
    team_id?: string;
    channel?: string;
    fiscal_year?: string;
  },
  enabled = true,
) {
  return useQuery({
    queryKey: ['lens', question],
    queryFn: async ({ signal }) =>
      (await call<Lens>('/lens', { query: { ...question }, signal })).data,
    enabled,
  });
}
