// Sellers, their teams, and those who may sign in.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { inTreeOrder } from '@/model/team-tree';
import { call } from '@/wire/client';
import type {
  Invitation,
  InvitationDraft,
  NewInvitation,
  NewResetLink,
  Seller,
  SellerDraft,
  Team,
  TeamDraft,
  User,
  UserChange,
} from '@/wire/types';
import { queryClient } from './client';

export type {
  Invitation,
  InvitationDraft,
  Seller,
  SellerDraft,
  Team,
  TeamDraft,
  User,
  UserChange,
} from '@/wire/types';

function allOf<T>(noun: string) {
  return queryOptions({
    queryKey: [noun],
    queryFn: async ({ signal }) =>
      (await call<{ items: T[] }>(`/${noun}`, { query: { limit: 1000 }, signal })).data.items,
    staleTime: 60_000,
  });
}
function useAll<T>(noun: string, enabled = true) {
  return useQuery({ ...allOf<T>(noun), enabled });
}

export const useSellers = () => useAll<Seller>('sellers');
// Those whose figures I may look at.
export function useSeenSellers() {
  const sellers = useSellers();
  return sellers.data?.filter((one) => one.is_seen) ?? [];
}
export const useTeams = () => useAll<Team>('teams');
// Each followed by those that stand under it.
export const useTeamTree = () => useQuery({ ...allOf<Team>('teams'), select: inTreeOrder });
export const useInvitations = () => useAll<Invitation>('invitations');
export const useUsers = (enabled: boolean) => useAll<User>('users', enabled);

async function add<T>(noun: string, body: unknown, idempotencyKey: string): Promise<T> {
  const made = await call<T>(`/${noun}`, { method: 'POST', body, idempotencyKey });
  await queryClient.invalidateQueries({ queryKey: [noun] });
  return made.data;
}

// The form that is saved was opened on what the list showed; the newest state is asked for first.
async function change(noun: string, id: string, body: unknown): Promise<void> {
  const { etag } = await call(`/${noun}/${id}`);
  await call(`/${noun}/${id}`, { method: 'PATCH', body, etag });
  await queryClient.invalidateQueries({ queryKey: [noun] });
}

export const postSeller = (draft: SellerDraft, key: string) => add<Seller>('sellers', draft, key);
export const patchSeller = (id: string, draft: SellerDraft) => change('sellers', id, draft);
export const postTeam = (draft: TeamDraft, key: string) => add<Team>('teams', draft, key);
export const patchTeam = async (id: string, draft: TeamDraft) => {
  await change('teams', id, draft);
  await queryClient.invalidateQueries({ queryKey: ['sellers'] });
};
export const patchUser = (id: string, body: UserChange) => change('users', id, body);

export const postInvitation = (draft: InvitationDraft, key: string) =>
  add<NewInvitation>('invitations', draft, key);

export async function deleteInvitation(id: string): Promise<void> {
  await call(`/invitations/${id}`, { method: 'DELETE' });
  await queryClient.invalidateQueries({ queryKey: ['invitations'] });
}

export async function postResetLink(userId: string, idempotencyKey: string): Promise<NewResetLink> {
  const path = `/users/${userId}/reset-link`;
  return (await call<NewResetLink>(path, { method: 'POST', idempotencyKey })).data;
}

export async function deleteUserSecondFactor(userId: string): Promise<void> {
  await call(`/users/${userId}/second-factor`, { method: 'DELETE' });
  await queryClient.invalidateQueries({ queryKey: ['users'] });
}
