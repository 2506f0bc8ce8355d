// The company's settings.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Company, CompanyChange } from '@/wire/types';
import { queryClient } from './client';

export type { Company, CompanyChange } from '@/wire/types';

export function useCompany() {
  return useQuery({
    queryKey: ['company'],
    queryFn: ({ signal }) => call<Company>('/company', { signal }),
  });
}

export async function patchCompany(etag: string | null, change: CompanyChange): Promise<void> {
  await call('/company', { method: 'PATCH', body: change, etag });
  await queryClient.invalidateQueries();
}
