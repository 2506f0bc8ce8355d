// Come in by the identity provider.
import { useMutation } from '@tanstack/react-query';
import {
  postProviderCode,
  postProviderReturn,
  postProviderWish,
  type ProviderWish,
} from '@/queries/provider';

// Leaves our pages for the provider's.
export const useGoToProvider = () =>
  useMutation({
    mutationFn: async (wish: ProviderWish) => {
      window.location.assign(await postProviderWish(wish));
    },
  });
export const useComeBack = () => useMutation({ mutationFn: postProviderReturn });
export const useTellCode = () => useMutation({ mutationFn: postProviderCode });

// Where she is, to come back to.
export function here(): string {
  return window.location.pathname + window.location.search + window.location.hash;
}
