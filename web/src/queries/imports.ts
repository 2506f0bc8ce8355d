// Files of deals on their way in, and those that are in.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Import, ImportedFile, ImportMapping } from '@/wire/types';
import { figuresMoved, queryClient } from './client';

export type { Import, ImportedFile, ImportMapping, ImportReport } from '@/wire/types';

const soonMs = 300;

// Asked for again and again while the server works on it.
export function useImport(id: string) {
  return useQuery({
    queryKey: ['import', id],
    queryFn: async ({ signal }) => (await call<Import>(`/imports/${id}`, { signal })).data,
    refetchInterval: ({ state }) =>
      state.data?.state === 'reading' || state.data?.state === 'importing' ? soonMs : false,
  });
}

export function useImports() {
  return useQuery({
    queryKey: ['imports'],
    queryFn: async ({ signal }) =>
      (await call<{ items: ImportedFile[] }>('/imports', { signal })).data.items,
  });
}

function remember(known: Import): Import {
  queryClient.setQueryData(['import', known.id], known);
  return known;
}

export async function postImport(file: File) {
  const query = { name: file.name };
  return remember((await call<Import>('/imports', { method: 'POST', file, query })).data);
}

export async function putMapping(id: string, mapping: ImportMapping) {
  return remember(
    (await call<Import>(`/imports/${id}/mapping`, { method: 'PUT', body: mapping })).data,
  );
}

export async function postCommit(id: string) {
  return remember((await call<Import>(`/imports/${id}/commit`, { method: 'POST' })).data);
}

export async function postUndo(id: string) {
  const known = remember((await call<Import>(`/imports/${id}/undo`, { method: 'POST' })).data);
  await importsMoved();
  return known;
}

// Whatever is in sight may have come with a file, or gone with it.
export async function importsMoved(): Promise<void> {
  await Promise.all([
    figuresMoved(),
    ...['imports', 'sellers', 'products', 'teams'].map((noun) =>
      queryClient.invalidateQueries({ queryKey: [noun] }),
    ),
  ]);
}
