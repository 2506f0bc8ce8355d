// My own account: password, code at sign-in, where I am signed in, and the tokens of my programs.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type {
  Account,
  CodeKey,
  NewToken,
  PasswordChange,
  Proof,
  RecoveryCodes,
  Sessions,
  Token,
  TokenDraft,
} from '@/wire/types';
import { queryClient } from './client';
import { forgetSession } from './session';

export type { Account, CodeKey, Token, TokenDraft } from '@/wire/types';
export type OwnSession = Sessions['items'][number];

const accountKey = ['account'];
const sessionsKey = ['sessions'];
const tokensKey = ['tokens'];

export function useAccount() {
  return useQuery({
    queryKey: accountKey,
    queryFn: async ({ signal }) => (await call<Account>('/account', { signal })).data,
  });
}

export function useSessions() {
  return useQuery({
    queryKey: sessionsKey,
    queryFn: async ({ signal }) => (await call<Sessions>('/sessions', { signal })).data.items,
  });
}

export function useTokens() {
  return useQuery({
    queryKey: tokensKey,
    queryFn: async ({ signal }) =>
      (await call<{ items: Token[] }>('/tokens', { query: { limit: 1000 }, signal })).data.items,
  });
}

export async function postPassword(body: PasswordChange): Promise<void> {
  await call('/account/password', { method: 'POST', body });
  await queryClient.invalidateQueries({ queryKey: accountKey });
  await queryClient.invalidateQueries({ queryKey: sessionsKey });
}

export async function postSecondFactor(body: Proof): Promise<CodeKey> {
  return (await call<CodeKey>('/account/second-factor', { method: 'POST', body })).data;
}

// `me` is asked again by whoever has shown the recovery codes: it may let her go on.
export async function confirmSecondFactor(totp: string): Promise<string[]> {
  const path = '/account/second-factor/confirmation';
  const { data } = await call<RecoveryCodes>(path, { method: 'POST', body: { totp } });
  await queryClient.invalidateQueries({ queryKey: accountKey });
  return data.recovery_codes;
}

export async function removeSecondFactor(body: Proof): Promise<void> {
  await call('/account/second-factor/removal', { method: 'POST', body });
  await queryClient.invalidateQueries({ queryKey: accountKey });
}

export async function unlinkProvider(body: Proof): Promise<void> {
  await call('/account/provider/removal', { method: 'POST', body });
  await queryClient.invalidateQueries({ queryKey: sessionsKey });
  await queryClient.invalidateQueries({ queryKey: accountKey });
}

export async function postRecoveryCodes(body: Proof): Promise<string[]> {
  const { data } = await call<RecoveryCodes>('/account/recovery-codes', { method: 'POST', body });
  await queryClient.invalidateQueries({ queryKey: accountKey });
  return data.recovery_codes;
}

export async function deleteOwnSession(id: string): Promise<void> {
  await call(`/sessions/${id}`, { method: 'DELETE' });
  await queryClient.invalidateQueries({ queryKey: sessionsKey });
}

export async function deleteAllSessions(): Promise<void> {
  await call('/sessions', { method: 'DELETE' });
  forgetSession();
}

export async function postToken(body: TokenDraft, idempotencyKey: string): Promise<NewToken> {
  const { data } = await call<NewToken>('/tokens', { method: 'POST', body, idempotencyKey });
  await queryClient.invalidateQueries({ queryKey: tokensKey });
  return data;
}

export async function deleteToken(id: string): Promise<void> {
  await call(`/tokens/${id}`, { method: 'DELETE' });
  await queryClient.invalidateQueries({ queryKey: tokensKey });
}
