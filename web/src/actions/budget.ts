// Put a draft of the goals, read one from a file, approve it, and set one aside as a scenario.
import { useMutation } from '@tanstack/react-query';
import {
  deleteScenario,
  patchScenario,
  postBudgetApproval,
  postScenario,
  putBudgetDraft,
  readBudgetFile,
  type BudgetDraft,
} from '@/queries/budgets';
import { useDeed } from './deed';

export function useSaveDraft(year: string) {
  return useDeed(({ etag, draft }: { etag: string | null; draft: BudgetDraft }) =>
    putBudgetDraft(year, etag, draft),
  );
}

export function useReadBudgetFile(year: string) {
  return useMutation({ mutationFn: (file: File) => readBudgetFile(year, file) });
}

export function useApproveBudget(year: string) {
  return useDeed(({ etag, reason }: { etag: string | null; reason: string | null }, key) =>
    postBudgetApproval(year, etag, reason, key),
  );
}

// A new one of that name, or another name for the one of that number.
export function useNameScenario(year: string) {
  return useDeed(({ number, name }: { number: number | null; name: string }, key) =>
    number === null ? postScenario(year, name, key) : patchScenario(year, number, name),
  );
}

export function useRemoveScenario(year: string) {
  return useMutation({ mutationFn: (number: number) => deleteScenario(year, number) });
}
