// Coming in by a link: an invitation, or a new password.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { Acceptance, Invited, Me, PasswordReset, ResetOf } from '@/wire/types';
import { enterAs } from './session';

export type { Acceptance, Invited } from '@/wire/types';

function useLook<T>(noun: string, secret: string) {
  return useQuery({
    queryKey: [noun, secret],
    queryFn: async ({ signal }) =>
      (await call<T>(`/${noun}/look`, { method: 'POST', body: { secret }, signal })).data,
    retry: false,
    staleTime: Infinity,
  });
}

export const useInvited = (secret: string) => useLook<Invited>('invitations', secret);
export const useResetOf = (secret: string) => useLook<ResetOf>('password-resets', secret);

export async function postAcceptance(body: Acceptance): Promise<Me> {
  return enterAs((await call<Me>('/invitations/acceptance', { method: 'POST', body })).data);
}

export async function postResetWish(email: string): Promise<void> {
  await call('/password-resets', { method: 'POST', body: { email } });
}

export async function postReset(body: PasswordReset): Promise<void> {
  await call('/password-resets/use', { method: 'POST', body });
}
