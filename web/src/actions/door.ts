// Come in by a link.
import { useMutation } from '@tanstack/react-query';
import { postAcceptance, postReset, postResetWish } from '@/queries/door';

export const useAccept = () => useMutation({ mutationFn: postAcceptance });
export const useAskReset = () => useMutation({ mutationFn: postResetWish });
export const useReset = () => useMutation({ mutationFn: postReset });
