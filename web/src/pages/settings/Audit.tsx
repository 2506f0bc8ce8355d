// Who did what, when, from what to what: filtered by what the address says, and as a file.
import { IconHistory, IconX } from '@tabler/icons-react';
import { Link } from 'wouter';
import { formatTime, isDay } from '@/model/day';
import { auditWords } from '@/model/words/audit';
import { useAudit, type AuditItem, type AuditKind } from '@/queries/audit';
import { useUsers } from '@/queries/people';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { SelectField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { useFilter } from '../filter';
import { useMyself } from '../me';
import { Downloads } from '../parts/Downloads';
import { ListCard } from '../parts/ListCard';
import table from '../parts/table.module.css';
import style from './Settings.module.css';

const filters = ['from', 'to', 'user_id', 'kind', 'deal_id', 'customer_id', 'seller_id'] as const;

export default function Audit() {
  const me = useMyself();
  const { w } = useLocale();
  const a = useWords(auditWords);
  const { values, set, clear, some } = useFilter(filters);
  const audit = useAudit(values);
  // Only an administrator sees who all the users are.
  const users = useUsers(me.user.role === 'admin');
  const shown = audit.data?.pages.reduce((count, page) => count + page.items.length, 0) ?? 0;
  return (
    <>
      <div className={style.bar}>
        <p className="soft">{a.lead}</p>
        <Downloads list="audit" query={values} />
      </div>
      <div className={table.filters} role="search">
        <SelectField
          label={a.what}
          value={values.kind}
          options={[
            { value: '', label: a.allKinds },
            ...(Object.keys(a.kinds) as AuditKind[]).map((kind) => ({
              value: kind,
              label: a.kinds[kind],
            })),
          ]}
          onChoose={(value) => {
            set('kind', value);
          }}
        />
        {users.data && (
          <SelectField
            label={a.who}
            value={values.user_id}
            options={[
              { value: '', label: a.allPeople },
              ...users.data.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChoose={(value) => {
              set('user_id', value);
            }}
          />
        )}
        <DateField
          label={a.from}
          value={values.from}
          max={values.to || undefined}
          onChange={(text) => {
            if (text === '' || isDay(text)) set('from', text);
          }}
        />
        <DateField
          label={a.to}
          value={values.to}
          min={values.from || undefined}
          onChange={(text) => {
            if (text === '' || isDay(text)) set('to', text);
          }}
        />
      </div>
      {some && (
        <div>
          <Button weight="bare" small icon={<IconX size={16} aria-hidden />} onClick={clear}>
            {w.deals.clear}
          </Button>
        </div>
      )}
      <ListCard
        query={audit}
        foot={a.shown(shown)}
        empty={
          <EmptyState
            icon={<IconHistory size={26} aria-hidden />}
            title={some ? a.noMatchTitle : a.emptyTitle}
            action={some && <Button onClick={clear}>{w.deals.clear}</Button>}
          >
            {some ? w.deals.noMatchText : a.emptyText}
          </EmptyState>
        }
      >
        {(items) => (
          <ol className={style.log}>
            {items.map((item, at) => (
              <Happening key={`${String(item.version)} ${String(at)}`} item={item} />
            ))}
          </ol>
        )}
      </ListCard>
    </>
  );
}

function aboutPath(about: AuditItem['about']): string | null {
  switch (about.type) {
    case 'deal':
      return about.id && `/deals/${about.id}`;
    case 'customer':
      return about.id && `/customers/${about.id}`;
    case 'seller':
      return about.id && `/sellers/${about.id}`;
    case 'budget':
      return about.id && `/budget/${about.id}`;
    case 'product':
      return '/settings/products';
    case 'team':
    case 'user':
      return '/settings/people';
    case 'company':
      return '/settings/company';
  }
}

function Happening({ item }: { item: AuditItem }) {
  const me = useMyself();
  const { w, language } = useLocale();
  const a = useWords(auditWords);
  const path = aboutPath(item.about);
  return (
    <li>
      <p className={style.logWhen}>
        <time dateTime={item.at}>{formatTime(item.at, me.company.time_zone, language)}</time>
        <span> · {item.by_name ?? a.server}</span>
      </p>
      <p>
        {item.sentence}{' '}
        {path && (
          <Link href={path} aria-label={`${w.common.open} ${item.about.name}`}>
            {w.common.open}
          </Link>
        )}
      </p>
      {item.reason && <p>{w.audit.reason(item.reason)}</p>}
      {item.changes.length > 0 && (
        <dl className={style.changes}>
          {item.changes.map((change, at) => (
            <div key={at}>
              <dt>{change.field}</dt>
              <dd>
                <s className="soft">{change.from ?? a.nothing}</s> → {change.to ?? a.nothing}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
