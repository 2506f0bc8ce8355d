// Add a customer, change one, mark it lost, or find that it is the same as another.
import { patchCustomer, postCustomer, postMerge, postUnmerge } from '@/queries/customers';
import { useDeed } from './deed';

export interface CustomerFields {
  name: string;
  org_number: string | null;
  external_id: string | null;
  owner_seller_id: string | null;
  owner_from?: string;
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

// Several customers are one and the same; or they were not.
export function useMergeCustomers() {
  return useDeed(({ kept, duplicates }: { kept: string; duplicates: string[] }, key) =>
    postMerge(kept, duplicates, key),
  );
}

export function useUnmergeCustomer() {
  return useDeed(({ kept, duplicate }: { kept: string; duplicate: string }, key) =>
    postUnmerge(kept, duplicate, key),
  );
}
