// Bring in a file of deals: send it, say what its columns are, let it in, and undo it.
import { useMutation } from '@tanstack/react-query';
import {
  postCommit,
  postImport,
  postUndo,
  putMapping,
  type ImportMapping,
} from '@/queries/imports';

export function useBeginImport() {
  return useMutation({ mutationFn: (file: File) => postImport(file) });
}

export function useChooseMapping(id: string) {
  return useMutation({ mutationFn: (mapping: ImportMapping) => putMapping(id, mapping) });
}

export function useCommitImport(id: string) {
  return useMutation({ mutationFn: () => postCommit(id) });
}

export function useUndoImport() {
  return useMutation({ mutationFn: (id: string) => postUndo(id) });
}
