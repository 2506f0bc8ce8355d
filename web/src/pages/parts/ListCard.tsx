// A long list in a card, page after page: its shape while it is on its way, why it did not come, what to do
// when it is empty, and the way to more of it.
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { ErrorState, Skeleton } from '@/ui/states';
import style from './table.module.css';

interface Props<T> {
  query: UseInfiniteQueryResult<{ pages: { items: T[] }[] }>;
  empty: ReactNode;
  // How much is shown.
  foot?: ReactNode;
  // What else one may do with it.
  aside?: ReactNode;
  children: (items: T[]) => ReactNode;
}

export function ListCard<T>({ query, empty, foot, aside, children }: Props<T>) {
  const { w } = useLocale();
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Card flush>
        {query.isError ? (
          <ErrorState message={query.error.message} onRetry={() => void query.refetch()} />
        ) : !query.data ? (
          <div style={{ padding: 20 }}>
            <Skeleton lines={[100, 100, 100, 100, 100, 100]} />
          </div>
        ) : items.length === 0 ? (
          empty
        ) : (
          children(items)
        )}
      </Card>
      {items.length > 0 && (foot || query.hasNextPage) && (
        <div className={style.foot}>
          <span className="soft" role="status">
            {foot}
          </span>
          <span>
            {aside}
            {query.hasNextPage && (
              <Button
                small
                disabled={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {w.common.more}
              </Button>
            )}
          </span>
        </div>
      )}
    </>
  );
}
