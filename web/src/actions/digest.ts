// Choose the letter about one's year, or have one sent now.
import { useMutation } from '@tanstack/react-query';
import { postDigestTrial, putDigest, type Digest } from '@/queries/digest';

export function useChooseDigest() {
  return useMutation({ mutationFn: (rhythm: Digest['rhythm']) => putDigest(rhythm) });
}

export function useSendDigest() {
  return useMutation({ mutationFn: postDigestTrial });
}
