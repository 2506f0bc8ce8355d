// Screens on the wall: paired, changed, taken away.
import { useMutation } from '@tanstack/react-query';
import { deleteBoard, patchBoard, postBoard, type BoardDraft } from '@/queries/boards';
import { useDeed } from './deed';

// A null id pairs the screen that shows the code.
export function useSaveBoard(id: string | null) {
  return useDeed(async ({ code, ...rest }: BoardDraft, key) => {
    await (id ? patchBoard(id, rest) : postBoard({ code, ...rest }, key));
  });
}

export function useRemoveBoard() {
  return useMutation({ mutationFn: deleteBoard });
}
