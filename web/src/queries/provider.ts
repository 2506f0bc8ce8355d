// Signing in by the identity provider: there, back again, and the code of those who have one.
import { call } from '@/wire/client';
import type { CameByProvider, ProviderAddress, ProviderReturn, ProviderWish } from '@/wire/types';
import { enterAs } from './session';

export type { ProviderReturn, ProviderWish } from '@/wire/types';

// The address at the provider.
export async function postProviderWish(body: ProviderWish): Promise<string> {
  return (await call<ProviderAddress>('/sign-in/provider', { method: 'POST', body })).data.address;
}

// Both answer the page that she was going to.
export async function postProviderReturn(body: ProviderReturn): Promise<string> {
  return entered(await call<CameByProvider>('/sign-in/provider/return', { method: 'POST', body }));
}
export async function postProviderCode(totp: string): Promise<string> {
  const body = { totp };
  return entered(await call<CameByProvider>('/sign-in/provider/code', { method: 'POST', body }));
}

function entered({ data }: { data: CameByProvider }): string {
  enterAs(data.me);
  return data.return_to;
}
