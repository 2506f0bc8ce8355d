// The boards on the wall, for those who keep them.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Board, BoardChange, BoardDraft } from '@/wire/types';
import { queryClient } from './client';

export type { Board, BoardDraft, BoardShows } from '@/wire/types';

export const useBoards = () =>
  useQuery({
    queryKey: ['boards'],
    queryFn: async ({ signal }) =>
      (await call<{ items: Board[] }>('/boards', { signal })).data.items,
    // When each was last seen.
    refetchInterval: 5_000,
  });

const again = () => queryClient.invalidateQueries({ queryKey: ['boards'] });

export async function postBoard(draft: BoardDraft, idempotencyKey: string): Promise<void> {
  await call<Board>('/boards', { method: 'POST', body: draft, idempotencyKey });
  await again();
}

// The form was opened on what the list showed; the newest state is asked for first.
export async function patchBoard(id: string, body: BoardChange): Promise<void> {
  const { etag } = await call(`/boards/${id}`);
  await call(`/boards/${id}`, { method: 'PATCH', body, etag });
  await again();
}

export async function deleteBoard(id: string): Promise<void> {
  await call(`/boards/${id}`, { method: 'DELETE' });
  await again();
}
