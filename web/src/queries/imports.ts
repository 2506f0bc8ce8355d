// Files of deals on their way in, and those that are in.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Import, ImportedFile, ImportMapping, LiveImportProgress } from '@/wire/types';
import { figuresMoved, queryClient } from './client';

export type { Import, ImportedFile, ImportMapping, ImportReport } from '@/wire/types';

const soonMs = 300;
const nowAndThenMs = 3_000;

const works = (state: Import['state'] | undefined) =>
  state === 'reading' || state === 'importing' || state === 'undoing';
let areHeard = false;
const heard = new Map<string, Import['state']>();

// The server tells how far it has come while somebody listens, and is asked again and again while nobody does.
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => (await call<Import>(`/imports/${id}`, { signal })).data,
    refetchInterval: ({ state }) =>
      works(state.data?.state) ? (areHeard ? nowAndThenMs : soonMs) : false,
  });
}

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: async ({ signal }) =>
      (await call<{ items: ImportedFile[] }>('/imports', { signal })).data.items,
  });
}

// Listening begins or ends: what happened in between was not told.
export async function importsHeard(yes: boolean): Promise<void> {
  if (areHeard === yes) return;
  areHeard = yes;
  await queryClient.invalidateQueries({
    queryKey: ['import'],
    predicate: ({ state }) => works((state.data as Import | undefined)?.state),
  });
}

export async function importMoved({ id, state, done, total }: LiveImportProgress) {
  heard.set(id, state);
  const key = ['import', id];
  const known = queryClient.getQueryData<Import>(key);
  if (known && (known.state !== state || !works(state)))
    await queryClient.invalidateQueries({ queryKey: key });
  else if (known) queryClient.setQueryData(key, { ...known, progress: { done, total } });
  if (!works(state)) await queryClient.invalidateQueries({ queryKey: ['imports'] });
}

function remember(known: Import): Import {
  queryClient.setQueryData(['import', known.id], known);
  // That it was done may have been told before this answer came.
  if (works(known.state) && heard.has(known.id) && !works(heard.get(known.id)))
    void queryClient.invalidateQueries({ queryKey: ['import', known.id] });
  return known;
}

export async function postImport(file: File) {
  const query = { name: file.name };
  return remember((await call<Import>('/imports', { method: 'POST', file, query })).data);
}

// What was said is shown at once, and taken back when it is refused.
export async function putMapping(id: string, mapping: ImportMapping) {
  const key = ['import', id];
  await queryClient.cancelQueries({ queryKey: key });
  queryClient.setQueryData<Import>(key, (known) => known && { ...known, mapping });
  try {
    return remember(
      (await call<Import>(`/imports/${id}/mapping`, { method: 'PUT', body: mapping })).data,
    );
  } catch (error) {
    void queryClient.invalidateQueries({ queryKey: key });
    throw error;
  }
}

export async function postCommit(id: string) {
  return remember((await call<Import>(`/imports/${id}/commit`, { method: 'POST' })).data);
}

export async function postUndo(id: string) {
  const known = remember((await call<Import>(`/imports/${id}/undo`, { method: 'POST' })).data);
  if (known.state === 'undone') await importsMoved();
  return known;
}

// Whatever is in sight may have come with a file, or gone with it.
export async function importsMoved(): Promise<void> {
  await Promise.all([
    figuresMoved(),
    ...['imports', 'sellers', 'products', 'teams', 'me'].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  ]);
}
