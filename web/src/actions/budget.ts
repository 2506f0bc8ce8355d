// Put a draft of the goals, and approve it.
import { postBudgetApproval, putBudgetDraft, type BudgetDraft } from '@/queries/budgets';
import { useDeed } from './deed';

export function useSaveDraft(year: string) {
  return useDeed(({ etag, draft }: { etag: string | null; draft: BudgetDraft }) =>
    putBudgetDraft(year, etag, draft),
  );
}

export function useApproveBudget(year: string) {
  return useDeed(({ etag, reason }: { etag: string | null; reason: string | null }, key) =>
    postBudgetApproval(year, etag, reason, key),
  );
}
