// What was asked for, or the shape of it while it is on its way, or why it did not come.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemError } from '@/queries/client';
import { ErrorState, Skeleton } from '@/ui/states';

interface Props<T> {
  query: UseQueryResult<T>;
  lines?: number[];
  children: (data: T) => ReactNode;
}

export function Loaded<T>({ query, lines = [70, 100, 85, 100], children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <ErrorState
        message={query.error instanceof ProblemError ? query.error.message : null}
        onRetry={() => void query.refetch()}
      />
    );
  return <Skeleton lines={lines} />;
}
