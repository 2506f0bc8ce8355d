// A list of things in the settings: what it is for, the way to add one, a row for each with the way to change
// it, and what to do when there are none.
import type { UseQueryResult } from '@tanstack/react-query';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { Loaded } from '../parts/Loaded';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

interface Props<T> {
  title: string;
  text: string;
  query: UseQueryResult<T[]>;
  // Whether the reader may add and change; and what adding is called.
  may: boolean;
  addLabel?: string;
  // Another way to add one, in place of the dialog.
  add?: ReactNode;
  empty?: { icon: ReactNode; title: string; text: string };
  headings?: string[];
  // The cells of a row.
  cells: (item: T) => ReactNode;
  // null: a new one.
  dialog: (item: T | null, close: () => void) => ReactNode;
}

export function EditableList<T extends { id: string; name: string }>(props: Props<T>) {
  const { title, text, query, may, empty, headings, cells, dialog } = props;
  const { w } = useLocale();
  const [edited, setEdited] = useState<T | 'new' | null>(null);
  const isEmpty = empty && query.data?.length === 0;
  const add =
    may &&
    (props.add ?? (
      <Button
        small
        icon={<IconPlus size={16} aria-hidden />}
        onClick={() => {
          setEdited('new');
        }}
      >
        {props.addLabel}
      </Button>
    ));
  return (
    <Card flush>
      <div className={style.head}>
        <div>
          <h2>{title}</h2>
          <p className="soft">{text}</p>
        </div>
        {query.data && !isEmpty && add}
      </div>
      <Loaded query={query}>
        {(items) =>
          empty && items.length === 0 ? (
            <EmptyState icon={empty.icon} title={empty.title} action={add}>
              {empty.text}
            </EmptyState>
          ) : (
            <table className={table.table}>
              {headings && (
                <thead>
                  <tr>
                    {headings.map((heading) => (
                      <th key={heading} scope="col">
                        {heading}
                      </th>
                    ))}
                    <th scope="col">
                      <span className="hidden">{w.common.edit}</span>
                    </th>
                  </tr>
                </thead>
              )}
              <tbody>
                {items.map((item) => (
                  <tr key={item.id}>
                    {cells(item)}
                    <td className={table.amount}>
                      {may && (
                        <Button
                          weight="bare"
                          small
                          icon={<IconPencil size={17} aria-hidden />}
                          aria-label={`${w.common.edit} ${item.name}`}
                          onClick={() => {
                            setEdited(item);
                          }}
                        />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
      {edited &&
        dialog(edited === 'new' ? null : edited, () => {
          setEdited(null);
        })}
    </Card>
  );
}
