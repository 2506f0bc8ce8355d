// The goals of a fiscal year: one draft at a time, then approved.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call, fileAddress, type Answer } from '@/wire/client';
import type {
  Budget,
  BudgetArithmetic,
  BudgetDifference,
  BudgetDraft,
  BudgetProposal,
  BudgetVersions,
  Distributed,
  Distribution,
  Plan,
  PlanAnswer,
  ReadBudget,
  RetroPlan,
  Scenario,
  Scenarios,
} from '@/wire/types';
import { figuresMoved, queryClient } from './client';

export type {
  Budget,
  BudgetDifference,
  BudgetDraft,
  BudgetVersions,
  Coverage,
  Plan,
  ReadBudget,
  RetroPlan,
  Scenario,
} from '@/wire/types';

const seenByOthersMs = 5_000;

export function useBudget(year: string, status?: 'approved') {
  return useQuery({
    queryKey: ['budget', year, ...(status ? [status] : [])],
    queryFn: ({ signal }) => call<Budget>(`/budgets/${year}`, { query: { status }, signal }),
    // Two managers at the same draft see what the other types.
    refetchInterval: status ? false : seenByOthersMs,
    // What has the same tag is the same: nothing that hangs on it is drawn anew.
    structuralSharing: (before, after) =>
      (before as Answer<Budget> | undefined)?.etag === (after as Answer<Budget>).etag
        ? before
        : after,
  });
}

export function budgetFile(year: string): string {
  return fileAddress('/exports/budget.xlsx', { fiscal_year: year });
}

// What a file says; nothing is written.
export async function readBudgetFile(year: string, file: Blob) {
  return (await call<ReadBudget>(`/budgets/${year}/read`, { method: 'POST', file })).data;
}

export function fetchBudget(year: string) {
  return call<Budget>(`/budgets/${year}`);
}

export function useProposal(year: string, total: number | null) {
  return useQuery({
    queryKey: ['budget', year, 'proposal', total],
    queryFn: async ({ signal }) =>
      (await call<BudgetProposal>(`/budgets/${year}/proposal`, { query: { total }, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export function useDistributed(year: string, question: Distribution, enabled: boolean) {
  return useQuery({
    queryKey: ['distributed', year, question],
    enabled,
    queryFn: async ({ signal }) =>
      (
        await call<Distributed>(`/budgets/${year}/distribute`, {
          method: 'POST',
          body: question,
          signal,
        })
      ).data,
    placeholderData: keepPreviousData,
  });
}

// A draft as it is being typed, added up by the server; what is there stays until the next answer has come.
export function useArithmetic(year: string, draft: BudgetDraft | null) {
  return useQuery({
    queryKey: ['arithmetic', year, draft],
    enabled: draft !== null,
    queryFn: async ({ signal }) =>
      (
        await call<BudgetArithmetic>(`/budgets/${year}/arithmetic`, {
          method: 'POST',
          body: draft,
          signal,
        })
      ).data,
    placeholderData: keepPreviousData,
    // Every keystroke is a question of its own.
    gcTime: 5_000,
  });
}

export function useRetroPlan(year: string, enabled = true) {
  return useQuery({
    queryKey: ['budget', year, 'retro'],
    enabled,
    queryFn: async ({ signal }) =>
      (await call<RetroPlan>(`/budgets/${year}/retro`, { signal })).data,
  });
}

export function useTriedPlan(year: string, plan: Plan) {
  return useQuery({
    queryKey: ['tried plan', year, plan],
    enabled: plan.assumptions.length > 0,
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await call<PlanAnswer>(`/budgets/${year}/try`, { method: 'POST', body: plan, signal })).data,
    placeholderData: keepPreviousData,
  });
}

export function useBudgetVersions(year: string) {
  return useQuery({
    queryKey: ['budget', year, 'versions'],
    // A draft moves with every cell that is typed.
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (await call<BudgetVersions>(`/budgets/${year}/versions`, { signal })).data,
  });
}

export function useBudgetDifference(year: string, from: number, to: number) {
  return useQuery({
    queryKey: ['budget', year, 'versions', from, to],
    staleTime: 0,
    queryFn: async ({ signal }) =>
      (
        await call<BudgetDifference>(
          `/budgets/${year}/versions/${String(from)}/diff/${String(to)}`,
          { signal },
        )
      ).data,
    placeholderData: keepPreviousData,
  });
}

export function useScenarios(year: string, enabled = true) {
  return useQuery({
    queryKey: ['budget', year, 'scenarios'],
    enabled,
    queryFn: async ({ signal }) =>
      (await call<Scenarios>(`/budgets/${year}/scenarios`, { signal })).data,
  });
}

async function scenariosMoved(year: string): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: ['budget', year, 'scenarios'] });
}

// The draft as it stands is set aside under the name.
export async function postScenario(year: string, name: string, idempotencyKey: string) {
  await call<Scenario>(`/budgets/${year}/scenarios`, {
    method: 'POST',
    body: { name },
    idempotencyKey,
  });
  await scenariosMoved(year);
}

export async function patchScenario(year: string, number: number, name: string) {
  await call<Scenario>(`/budgets/${year}/scenarios/${String(number)}`, {
    method: 'PATCH',
    body: { name },
  });
  await scenariosMoved(year);
}

export async function deleteScenario(year: string, number: number) {
  await call(`/budgets/${year}/scenarios/${String(number)}`, { method: 'DELETE' });
  await scenariosMoved(year);
}

export function rememberBudget(year: string, answer: Answer<Budget>): void {
  queryClient.setQueryData(['budget', year], answer);
}

export async function putBudgetDraft(year: string, etag: string | null, draft: BudgetDraft) {
  // An answer that was asked for before the save would be older than it.
  await queryClient.cancelQueries({ queryKey: ['budget', year], exact: true });
  return call<Budget>(`/budgets/${year}/draft`, { method: 'PUT', body: draft, etag });
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
  rememberBudget(year, answer);
  await figuresMoved();
  return answer;
}
