// Add a customer, change one, or mark it lost.
import { patchCustomer, postCustomer } from '@/queries/customers';
import { useDeed } from './deed';

export interface CustomerFields {
  name: string;
  org_number: string | null;
  external_id: string | null;
  owner_seller_id: string | null;
  lost_on: string | null;
}

export function useAddCustomer() {
  return useDeed((draft: { name: string } & Partial<CustomerFields>, key) =>
    postCustomer(draft, key),
  );
}

export function useChangeCustomer(id: string, etag: string | null) {
  return useDeed((change: Partial<CustomerFields>) => patchCustomer(id, etag, change));
}
