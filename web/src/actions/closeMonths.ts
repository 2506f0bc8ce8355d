// Close months for postings, or open them again.
import { forgetClosedMonths, putClosedMonths } from '@/queries/closedMonths';
import { ProblemError } from '@/queries/client';
import { useDeed } from './deed';

export function useCloseMonths(etag: string | null) {
  return useDeed(async (through: string | null) => {
    try {
      await putClosedMonths(etag, through);
    } catch (error) {
      // Somebody was there first: what she closed is shown, so that one can choose again.
      if (error instanceof ProblemError && error.status === 412) await forgetClosedMonths();
      throw error;
    }
  });
}
