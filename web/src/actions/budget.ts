// Put a draft of the goals, read one from a file, and approve it.
import { useMutation } from '@tanstack/react-query';
import {
  postBudgetApproval,
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
