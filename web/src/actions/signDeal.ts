// Sign a deal: it enters the ledger with all its entries, or nothing does. Where nobody answers it is kept on this
// device and sent later, once, with the key it was first sent with.
import { useQuery } from '@tanstack/react-query';
import type { DealBody, DealForm } from '@/model/deal-form';
import { UnreachableError } from '@/queries/client';
import { postDeal, type SignedDeal } from '@/queries/deals';
import type { Me } from '@/queries/session';
import { useDeed } from './deed';

// Fetched before it is needed: where nobody answers it could not be.
export const fetchKeeping = () => import('@/queries/waitingDeals');

export type Outcome = { signed: SignedDeal } | { kept: DealForm };

export function useSignDeal(me: Me) {
  return useDeed(
    async ({ body, form }: { body: DealBody; form: DealForm }, key): Promise<Outcome> => {
      try {
        return { signed: await postDeal(body, key) };
      } catch (error) {
        if (!(error instanceof UnreachableError)) throw error;
        const { keepDeal } = await fetchKeeping();
        const keptAt = new Date().toISOString();
        await keepDeal({ key, userId: me.user.id, body, form, keptAt, refused: null });
        return { kept: form };
      }
    },
  );
}

// One that was refused when it was sent, to be put right. Looked up on this device.
export function useWaitingDeal(key: string | null) {
  return useQuery({
    queryKey: ['waiting-deal', key],
    queryFn: async () => (await (await fetchKeeping()).findWaiting(key!)) ?? null,
    enabled: key !== null,
    staleTime: Infinity,
  });
}

export async function forgetWaiting(key: string): Promise<void> {
  await (await fetchKeeping()).forgetDeal(key);
}
