// Arrange the company: its people, products and rules. A null id adds, another changes.
import { patchCompany, type CompanyChange } from '@/queries/company';
import {
  patchSeller,
  patchTeam,
  patchUser,
  postSeller,
  postTeam,
  postUser,
  type SellerDraft,
  type UserDraft,
} from '@/queries/people';
import { patchProduct, postProduct, type ProductDraft } from '@/queries/products';
import { useDeed } from './deed';

export function useSaveSeller(id: string | null) {
  return useDeed(async (draft: SellerDraft, key) => {
    await (id ? patchSeller(id, draft) : postSeller(draft, key));
  });
}

export function useSaveTeam(id: string | null) {
  return useDeed(async (name: string, key) => {
    await (id ? patchTeam(id, name) : postTeam(name, key));
  });
}

export function useSaveUser(id: string | null) {
  return useDeed(
    async ({ disabled, password, ...draft }: UserDraft & { disabled: boolean }, key) => {
      if (id) await patchUser(id, { ...draft, disabled, ...(password && { password }) });
      else await postUser({ ...draft, password }, key);
    },
  );
}

export function useSaveProduct(id: string | null) {
  return useDeed(async (draft: ProductDraft, key) => {
    await (id ? patchProduct(id, draft) : postProduct(draft, key));
  });
}

export function useSaveCompany(etag: string | null) {
  return useDeed((change: CompanyChange) => patchCompany(etag, change));
}
