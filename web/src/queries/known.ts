// What is kept on this device so that the app opens and a deal can be written down where there is no way to the
// server: who is here, her year, and the names that a deal is made of. Nothing else, and only while somebody is signed
// in. Fetched when it is needed: no page waits for it.
import { dehydrate, hydrate, type DehydratedState } from '@tanstack/react-query';
import { createStore, del, get, set } from 'idb-keyval';
import { queryClient } from './client';

const nouns = new Set<unknown>(['me', 'standing', 'products', 'sellers', 'customers-known']);
const store = createStore('kvartett-known', 'known');
const key = 'known';
const restMs = 2_000;

// Until the answer is called.
export function keepKnown(): () => void {
  let timer = 0;
  const keep = () => {
    timer = 0;
    const state = dehydrate(queryClient, {
      shouldDehydrateMutation: () => false,
      shouldDehydrateQuery: (query) =>
        query.state.status === 'success' && nouns.has(query.queryKey[0]),
    });
    void set(key, state, store);
  };
  const end = queryClient.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && nouns.has(event.query.queryKey[0]) && !timer)
      timer = window.setTimeout(keep, restMs);
  });
  keep();
  return () => {
    window.clearTimeout(timer);
    end();
  };
}

// Who was here when it was last seen.
export async function recallKnown<T>(): Promise<T | null> {
  const state = await get<DehydratedState>(key, store);
  if (!state) return null;
  hydrate(queryClient, state);
  const me = state.queries.find((query) => query.queryKey[0] === 'me');
  return (me?.state.data as T | undefined) ?? null;
}

export async function forgetKnown(): Promise<void> {
  await del(key, store);
}
