// The lines whose channel is not what the rules say now.
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import type { AcceptedChannels, ChannelAcceptance, ChannelReviewLine } from '@/wire/types';
import { figuresMoved } from './client';

export type { ChannelReviewLine } from '@/wire/types';

interface ReviewPage {
  items: ChannelReviewLine[];
  next_cursor: string | null;
  total: number;
}

export function useChannelReview() {
  return useInfiniteQuery({
    queryKey: ['channel-review'],
    queryFn: async ({ pageParam, signal }) =>
      (
        await call<ReviewPage>('/channel-review', {
          query: { limit: 100, cursor: pageParam },
          signal,
        })
      ).data,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export async function postAcceptance(body: ChannelAcceptance, idempotencyKey: string) {
  const answer = await call<AcceptedChannels>('/channel-review/accept', {
    method: 'POST',
    body,
    idempotencyKey,
  });
  await figuresMoved();
  return answer.data.accepted;
}
