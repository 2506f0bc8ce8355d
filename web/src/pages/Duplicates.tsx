// Customers that look like the same one: choose which to keep, and they share their history.
import { IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { useMergeCustomers, useUnmergeCustomer } from '@/actions/customers';
import { refusalOf } from '@/actions/deed';
import { mayManage } from '@/actions/places';
import { useDuplicates, type CustomerDuplicates } from '@/queries/customers';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { EmptyState, Notice } from '@/ui/states';
import { useMyself } from './me';
import NotFound from './NotFound';
import { Loaded } from './parts/Loaded';
import { Page, Stack } from './parts/Page';
import style from './Duplicates.module.css';

interface Merged {
  kept: { id: string; name: string };
  duplicates: string[];
}

export default function Duplicates() {
  const me = useMyself();
  const { w } = useLocale();
  const groups = useDuplicates();
  const unmerge = useUnmergeCustomer();
  const [merged, setMerged] = useState<Merged | null>(null);
  const [undone, setUndone] = useState(false);
  if (!mayManage(me)) return <NotFound />;
  async function undo({ kept, duplicates }: Merged) {
    for (const duplicate of duplicates) await unmerge.mutateAsync({ kept: kept.id, duplicate });
    setMerged(null);
    setUndone(true);
  }
  const refusal = refusalOf(unmerge.error, w.common.unreachable);
  return (
    <Page title={w.duplicates.title} lead={w.duplicates.lead} narrow>
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      {merged && (
        <Notice tone="plain">
          <span className={style.done}>
            {w.duplicates.merged(merged.kept.name)}
            <Button small disabled={unmerge.isPending} onClick={() => void undo(merged)}>
              {w.duplicates.undo}
            </Button>
          </span>
        </Notice>
      )}
      {undone && !merged && <Notice tone="plain">{w.duplicates.undone}</Notice>}
      <Loaded query={groups}>
        {(items) =>
          items.length === 0 ? (
            <Card>
              <EmptyState
                icon={<IconCopyCheck size={26} aria-hidden />}
                title={w.duplicates.emptyTitle}
              >
                {w.duplicates.emptyText}
              </EmptyState>
            </Card>
          ) : (
            <Stack>
              {items.map((group) => (
                <Group
                  key={group.customers.map((one) => one.id).join(' ')}
                  group={group}
                  onMerged={(what) => {
                    setUndone(false);
                    setMerged(what);
                  }}
                />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}

interface GroupProps {
  group: CustomerDuplicates;
  onMerged: (merged: Merged) => void;
}

function Group({ group, onMerged }: GroupProps) {
  const { w, money, near } = useLocale();
  const merge = useMergeCustomers();
  const [kept, setKept] = useState(group.customers[0]!);
  const refusal = refusalOf(merge.error, w.common.unreachable);
  return (
    <Card title={w.duplicates.reasons[group.reason]}>
      <form
        className={style.group}
        onSubmit={(event) => {
          event.preventDefault();
          const duplicates = group.customers
            .filter((one) => one.id !== kept.id)
            .map((one) => one.id);
          merge.mutate(
            { kept: kept.id, duplicates },
            {
              onSuccess: () => {
                onMerged({ kept, duplicates });
              },
            },
          );
        }}
      >
        <fieldset>
          <legend className="hidden">{w.duplicates.keep}</legend>
          {group.customers.map((one) => (
            <label key={one.id} className={style.one}>
              <input
                type="radio"
                name="kept"
                checked={one.id === kept.id}
                aria-label={w.duplicates.keepOf(one.name)}
                onChange={() => {
                  setKept(one);
                }}
              />
              <span>
                <Link href={`/customers/${one.id}`}>{one.name}</Link>
                <span className={style.detail}>
                  {[
                    one.org_number,
                    one.external_id,
                    w.duplicates.deals(one.deals),
                    one.last_signed_on && w.duplicates.lastSigned(near(one.last_signed_on)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="num">{money(one.volume_per_year)}</span>
            </label>
          ))}
        </fieldset>
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
        <div>
          <Button type="submit" small disabled={merge.isPending}>
            {w.duplicates.mergeOf(kept.name)}
          </Button>
        </div>
      </form>
    </Card>
  );
}
