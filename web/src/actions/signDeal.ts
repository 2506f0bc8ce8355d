// Sign a deal: it enters the ledger with all its entries, or nothing does.
import type { DealBody } from '@/model/deal-form';
import { postDeal } from '@/queries/deals';
import { useDeed } from './deed';

export function useSignDeal() {
  return useDeed((body: DealBody, key) => postDeal(body, key));
}
