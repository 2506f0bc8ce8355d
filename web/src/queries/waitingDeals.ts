// Deals that were signed where there was no way to the server: kept on this device, with the key that lets each be sent
// as often as needed and made once. Fetched only when there is one, or to look whether there is.
import { useQuery } from '@tanstack/react-query';
import { createStore, del, entries, get, set, update } from 'idb-keyval';
import type { DealForm } from '@/model/deal-form';
import { ProblemError } from '@/wire/client';
import type { DealDraft, SignedDeal } from '@/wire/types';
import { queryClient } from './client';
import { postDeal } from './deals';
import { fetchMeAnew } from './session';

export interface WaitingDeal {
  key: string; // its Idempotency-Key
  userId: string; // who signed it: nobody else sends it
  body: DealDraft;
  form: DealForm; // as it was typed, to be put right if it is refused
  keptAt: string; // when, UTC
  refused: string | null; // what the server had against it, in its own sentence
}

const store = createStore('kvartett-waiting', 'deals');
const listKey = ['waiting-deals'];

async function readAll(): Promise<WaitingDeal[]> {
  const all = (await entries<string, WaitingDeal>(store)).map(([, deal]) => deal);
  return all.sort((a, b) => a.keptAt.localeCompare(b.keptAt));
}

async function changed(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: listKey });
}

export function useWaitingDeals(userId: string) {
  return useQuery({
    queryKey: listKey,
    queryFn: readAll,
    staleTime: 0,
    select: (all) => all.filter((deal) => deal.userId === userId),
  });
}

export async function findWaiting(key: string): Promise<WaitingDeal | undefined> {
  return get<WaitingDeal>(key, store);
}

export async function keepDeal(deal: WaitingDeal): Promise<void> {
  await set(deal.key, deal, store);
  await changed();
}

export async function forgetDeal(key: string): Promise<void> {
  await del(key, store);
  await changed();
}

// Sends those that wait, the oldest first, and says which were signed. Ends at the first that does not get through.
// One window at a time; the key would make each once even so.
export async function sendWaiting(userId: string): Promise<SignedDeal[]> {
  const sent: SignedDeal[] = [];
  await navigator.locks.request('kvartett-waiting', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const waiting = (await readAll()).filter((deal) => deal.userId === userId && !deal.refused);
    if (waiting.length === 0) return;
    // The session may be another by now, with another word for its header.
    if ((await fetchMeAnew().catch(() => null))?.user.id !== userId) return;
    for (const deal of waiting) {
      try {
        sent.push(await postDeal(deal.body, deal.key));
        await del(deal.key, store);
      } catch (error) {
        const judged =
          error instanceof ProblemError && [400, 403, 404, 409, 422].includes(error.status);
        if (!judged) break;
        const sentence = Object.values(error.faults)[0] ?? error.message;
        await update<WaitingDeal>(
          deal.key,
          (kept) => ({ ...(kept ?? deal), refused: sentence }),
          store,
        );
      }
    }
  });
  await changed();
  return sent;
}
