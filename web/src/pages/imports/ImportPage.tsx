// Bring in a list of deals: choose the file, see what it would do, let it in, and undo it.
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { useBeginImport } from '@/actions/imports';
import { mayManage } from '@/actions/places';
import { importsMoved, useImport, type Import } from '@/queries/imports';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { FileDrop } from '../parts/FileDrop';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { DoneCard, EarlierImports } from './EarlierImports';
import { Preview } from './Preview';
import style from './imports.module.css';

export default function ImportPage({ id }: { id: string | null }) {
  const me = useMyself();
  const { w } = useLocale();
  if (!mayManage(me)) return <NotFound />;
  return (
    <Page
      title={w.imports.title}
      lead={w.imports.lead}
      actions={id && <LinkButton href="/imports">{w.imports.other}</LinkButton>}
    >
      {id ? <OneImport id={id} /> : <Begin />}
    </Page>
  );
}

function Begin() {
  const { w } = useLocale();
  const [, go] = useLocation();
  const begin = useBeginImport();
  const refusal = refusalOf(begin.error, w.common.unreachable);
  return (
    <>
      <Card>
        <FileDrop
          text={w.imports.drop}
          accept=".xlsx,.csv,.txt,.tsv,.tab"
          pending={begin.isPending}
          onFile={(file) => {
            begin.mutate(file, {
              onSuccess: (known) => {
                go(`/imports/${known.id}`);
              },
            });
          }}
        />
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      </Card>
      <EarlierImports />
    </>
  );
}

function OneImport({ id }: { id: string }) {
  const known = useImport(id);
  useMovedWhenIn(known.data?.state);
  return (
    <Loaded query={known}>
      {(one) => {
        switch (one.state) {
          case 'reading':
          case 'importing':
          case 'undoing':
            return <Working known={{ ...one, state: one.state }} />;
          case 'ready':
            return <Preview known={one} />;
          default:
            return <DoneCard known={one} />;
        }
      }}
    </Loaded>
  );
}

// What stands on other pages is asked for again once the file is in, or out.
function useMovedWhenIn(state: Import['state'] | undefined) {
  const was = useRef(state);
  useEffect(() => {
    const isIn = was.current === 'importing' && state === 'imported';
    const isOut = was.current === 'undoing' && state === 'undone';
    if (isIn || isOut) void importsMoved();
    was.current = state;
  }, [state]);
}

function Working({ known }: { known: Import & { state: 'reading' | 'importing' | 'undoing' } }) {
  const { w, number } = useLocale();
  const { done, total } = known.progress;
  const what = {
    reading: w.imports.reading,
    importing: w.imports.importing,
    undoing: w.imports.undoing,
  }[known.state];
  return (
    <Card title={known.file_name ?? w.imports.title}>
      <p role="status">{what}</p>
      <progress
        className={style.progress}
        aria-label={what}
        {...(total > 0 && { value: done, max: total })}
      />
      {total > 0 && <p className="soft">{w.imports.progress(number(done), number(total))}</p>}
    </Card>
  );
}
