// The last of what was typed is saved also when the page that it was typed on is gone.
import { draftOf, merge, sheetOf, type Sheet } from '@/model/budget-sheet';
import { fetchBudget, putBudgetDraft, rememberBudget } from '@/queries/budgets';
import { ProblemError } from '@/queries/client';

const attempts = 3;

export async function saveWithout(
  year: string,
  etag: string | null,
  base: Sheet,
  sheet: Sheet,
  reason: string | null,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { draft } = draftOf(sheet);
    if (!draft) return;
    try {
      const answer = await putBudgetDraft(year, etag, { ...draft, ...(reason && { reason }) });
      rememberBudget(year, answer);
      return;
    } catch (error) {
      if (!(error instanceof ProblemError && error.status === 412)) return;
      // Somebody was first, perhaps this page's own save on its way: mine is laid upon it.
      const theirs = await fetchBudget(year);
      if (theirs.data.status === 'approved') return;
      ({ sheet } = merge(base, sheet, sheetOf(theirs.data)));
      base = sheetOf(theirs.data);
      etag = theirs.etag;
    }
  }
}
