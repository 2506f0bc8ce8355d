// What other programs are told, and how that went.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { components } from '@/wire/types';
import { queryClient } from './client';

type Schemas = components['schemas'];
export type Webhook = Schemas['Webhooks']['items'][number];
export type WebhookDraft = Schemas['WebhookDraft'];
export type WebhookChange = Schemas['WebhookChange'];
export type WebhookForm = Schemas['WebhookForm'];
export type Dispatch = Schemas['Dispatch'];

export function useWebhooks() {
  return useQuery({
    queryKey: ['webhooks'],
    queryFn: async ({ signal }) =>
      (await call<Schemas['Webhooks']>('/webhooks', { signal })).data.items,
  });
}

export function useDispatches(id: string) {
  return useQuery({
    queryKey: ['webhooks', id, 'dispatches'],
    queryFn: async ({ signal }) =>
      (await call<Schemas['Dispatches']>(`/webhooks/${id}/dispatches`, { signal })).data.items,
  });
}

const changed = () => queryClient.invalidateQueries({ queryKey: ['webhooks'] });

export async function postWebhook(body: WebhookDraft, idempotencyKey: string) {
  const made = await call<Schemas['NewWebhook']>('/webhooks', {
    method: 'POST',
    body,
    idempotencyKey,
  });
  await changed();
  return made.data;
}

export async function patchWebhook(id: string, body: WebhookChange) {
  const { etag } = await call(`/webhooks/${id}`);
  await call(`/webhooks/${id}`, { method: 'PATCH', body, etag });
  await changed();
}

export async function deleteWebhook(id: string) {
  await call(`/webhooks/${id}`, { method: 'DELETE' });
  await changed();
}

export async function postTrial(id: string): Promise<Dispatch> {
  const dispatch = (await call<Dispatch>(`/webhooks/${id}/trial`, { method: 'POST' })).data;
  await changed();
  return dispatch;
}
