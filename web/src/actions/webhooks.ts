// Have other programs told of what happens.
import { useMutation } from '@tanstack/react-query';
import {
  deleteWebhook,
  patchWebhook,
  postTrial,
  postWebhook,
  type WebhookDraft,
} from '@/queries/webhooks';
import { useDeed } from './deed';

export interface WebhookFields extends WebhookDraft {
  paused: boolean;
}

// The secret of a new one; null of one that was changed.
export function useSaveWebhook(id: string | null) {
  return useDeed(async ({ paused, url, ...fields }: WebhookFields, key): Promise<string | null> => {
    if (!id) return (await postWebhook({ ...fields, url }, key)).secret;
    await patchWebhook(id, { ...fields, paused, ...(url && { url }) });
    return null;
  });
}

export function useRemoveWebhook() {
  return useMutation({ mutationFn: deleteWebhook });
}

export function useTrial() {
  return useMutation({ mutationFn: postTrial });
}
