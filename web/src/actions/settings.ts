// Arrange the company: its people, products and rules. A null id adds, another changes.
import { useMutation } from '@tanstack/react-query';
import { patchCompany, type CompanyChange } from '@/queries/company';
import {
  deleteInvitation,
  deleteUserSecondFactor,
  patchSeller,
  patchTeam,
  patchUser,
  postInvitation,
  postResetLink,
  postSeller,
  postTeam,
  type SellerDraft,
  type TeamDraft,
  type UserChange,
} from '@/queries/people';
import { patchProduct, postProduct, type ProductDraft } from '@/queries/products';
import { useDeed } from './deed';

export function useSaveSeller(id: string | null) {
  return useDeed(async (draft: SellerDraft, key) => {
    await (id ? patchSeller(id, draft) : postSeller(draft, key));
  });
}

export function useSaveTeam(id: string | null) {
  return useDeed(async (draft: TeamDraft, key) => {
    await (id ? patchTeam(id, draft) : postTeam(draft, key));
  });
}

export function useSaveUser(id: string) {
  return useDeed((change: UserChange) => patchUser(id, change));
}

export const useInvite = () => useDeed(postInvitation);
export const useWithdrawInvitation = () => useMutation({ mutationFn: deleteInvitation });
export const useMakeResetLink = () => useDeed(postResetLink);
export const useRemoveUserCode = () => useMutation({ mutationFn: deleteUserSecondFactor });

export function useSaveProduct(id: string | null) {
  return useDeed(async (draft: ProductDraft, key) => {
    await (id ? patchProduct(id, draft) : postProduct(draft, key));
  });
}

export function useSaveCompany(etag: string | null) {
  return useDeed((change: CompanyChange) => patchCompany(etag, change));
}
