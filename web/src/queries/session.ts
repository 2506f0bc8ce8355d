// Who am I, and in which company.
import { useQuery } from '@tanstack/react-query';
import { call, ProblemError, rememberSession, UnreachableError } from '@/wire/client';
import type { Credentials, Me, SignIn } from '@/wire/types';
import { queryClient } from './client';

export type { Company, Me, Role } from '@/wire/types';

const meKey = ['me'];

async function fetchMe(signal?: AbortSignal): Promise<Me | null> {
  try {
    return remember((await call<Me>('/me', { signal })).data);
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    if (!(error instanceof UnreachableError)) throw error;
    const known = await (await import('./known')).recallKnown<Me>();
    if (!known) throw error;
    return remember(known);
  }
}

// Not what is known from before: from the server, now.
export async function fetchMeAnew(): Promise<Me> {
  return remember((await call<Me>('/me')).data);
}

function remember(me: Me): Me {
  rememberSession({ csrfToken: me.csrf_token, language: me.locale });
  return me;
}

export function useMe() {
  return useQuery({ queryKey: meKey, queryFn: ({ signal }) => fetchMe(signal), staleTime: 60_000 });
}

export function useSignInPage() {
  return useQuery({
    queryKey: ['sign-in'],
    queryFn: async ({ signal }) => (await call<SignIn>('/sign-in', { signal })).data,
  });
}

export async function postSession(body: Credentials): Promise<Me> {
  return enterAs((await call<Me>('/session', { method: 'POST', body })).data);
}

// Another of my companies.
export async function postCompany(id: string): Promise<Me> {
  const body = { company_id: id };
  return enterAs((await call<Me>('/session/company', { method: 'POST', body })).data);
}

// Whoever has just come in.
export function enterAs(me: Me): Me {
  know(remember(me));
  return me;
}

// The password is right, and a code is asked for too.
export function needsCode(error: unknown): boolean {
  return error instanceof ProblemError && error.type === 'urn:kvartett:code-needed';
}

export async function askWhoIAm(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: meKey });
}

export async function deleteSession(): Promise<void> {
  await call('/session', { method: 'DELETE' });
  forgetSession();
}

// The session has ended: everything we know belonged to it.
export function forgetSession(): void {
  rememberSession({ csrfToken: null });
  know(null);
}

// All else that is known belonged to whoever was here before.
function know(me: Me | null): void {
  void import('./known').then(({ forgetKnown }) => forgetKnown());
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  queryClient.setQueryData(meKey, me);
}

export async function patchMe(locale: Me['locale']): Promise<void> {
  const me = remember((await call<Me>('/me', { method: 'PATCH', body: { locale } })).data);
  queryClient.setQueryData(meKey, me);
  // Sentences come in the reader's language.
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
}

// A 401 on anything but the sign-in itself means that the session has ended.
queryClient.getQueryCache().config.onError = (error) => {
  if (error instanceof ProblemError && error.status === 401) forgetSession();
};
