// Somebody's own progress, and the sellers among each other.
import { useQuery } from '@tanstack/react-query';
import { call } from '@/wire/client';
import { ProblemError } from './client';
import type { Leaderboard, Progress } from '@/wire/types';

export type { Leaderboard, OwnProgress, Progress } from '@/wire/types';

export const useProgress = (sellerId: string) =>
  useQuery({
    queryKey: ['progress', sellerId],
    queryFn: async ({ signal }) =>
      (await call<Progress>('/progress', { query: { seller_id: sellerId }, signal })).data,
  });

// null: the company has none for sellers.
export const useLeaderboard = () =>
  useQuery({
    queryKey: ['leaderboard'],
    queryFn: async ({ signal }) => {
      try {
        return (await call<Leaderboard>('/leaderboard', { signal })).data;
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
  });
