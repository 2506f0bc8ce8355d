// What is sold.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Product, ProductDraft } from '@/wire/types';
import { queryClient } from './client';

export type { Product, ProductDraft } from '@/wire/types';

export function useProducts() {
  return useQuery({
    queryKey: ['products'],
    queryFn: async ({ signal }) =>
      (await call<{ items: Product[] }>('/products', { query: { limit: 1000 }, signal })).data
        .items,
    staleTime: 60_000,
  });
}

export async function postProduct(draft: ProductDraft, idempotencyKey: string): Promise<Product> {
  const made = await call<Product>('/products', { method: 'POST', body: draft, idempotencyKey });
  await queryClient.invalidateQueries({ queryKey: ['products'] });
  return made.data;
}

export async function patchProduct(id: string, draft: ProductDraft): Promise<void> {
  const { etag } = await call<Product>(`/products/${id}`);
  await call(`/products/${id}`, { method: 'PATCH', body: draft, etag });
  await queryClient.invalidateQueries({ queryKey: ['products'] });
}
