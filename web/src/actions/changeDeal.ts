// After signing: correct a deal, end it, take that back, or void it.
import { patchDeal, postDealDeed, type DealChange, type DealDeeds } from '@/queries/deals';
import { useDeed } from './deed';

export function useCorrectDeal(id: string, etag: string | null) {
  return useDeed((change: DealChange) => patchDeal(id, etag, change));
}

export function useDealDeed<Deed extends 'termination' | 'reinstatement' | 'void'>(
  id: string,
  deed: Deed,
) {
  return useDeed((body: DealDeeds[Deed], key) => postDealDeed(id, deed, body, key));
}
