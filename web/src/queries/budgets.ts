// The goals of a fiscal year: one draft at a time, then approved.
import { useQuery } from '@tanstack/react-query';
import { call, type Answer } from '@/wire/client';
import type { Budget, BudgetDraft } from '@/wire/types';
import { figuresMoved, queryClient } from './client';

export type { Budget, BudgetDraft, Coverage } from '@/wire/types';

export function useBudget(year: string) {
  return useQuery({
    queryKey: ['budget', year],
    queryFn: ({ signal }) => call<Budget>(`/budgets/${year}`, { signal }),
    // What is being typed is newer than what the server has; it is asked again after a save.
    refetchOnWindowFocus: false,
  });
}

export async function putBudgetDraft(year: string, etag: string | null, draft: BudgetDraft) {
  const answer: Answer<Budget> = await call<Budget>(`/budgets/${year}/draft`, {
    method: 'PUT',
    body: draft,
    etag,
  });
  queryClient.setQueryData(['budget', year], answer);
  return answer;
}

export async function postBudgetApproval(
  year: string,
  etag: string | null,
  reason: string | null,
  idempotencyKey: string,
) {
  const answer = await call<Budget>(`/budgets/${year}/approval`, {
    method: 'POST',
    body: reason ? { reason } : {},
    etag,
    idempotencyKey,
  });
  queryClient.setQueryData(['budget', year], answer);
  await figuresMoved();
  return answer;
}
