// Bring in a list of deals, or revenue: choose the file, see what it would do, let it in, and undo it.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { useBeginImport } from '@/actions/imports';
import { mayManage } from '@/actions/places';
import { importRevenueWords } from '@/model/words/import-revenue';
import { importsMoved, useImport, type Import } from '@/queries/imports';
import { LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import NotFound from '../NotFound';
import { FileDrop } from '../parts/FileDrop';
import { Loaded } from '../parts/Loaded';
import { Page } from '../parts/Page';
import { DoneCard, EarlierImports } from './EarlierImports';
import { Preview } from './Preview';
import { RevenuePreview } from './RevenuePreview';
import { ScoresPreview } from './ScoresPreview';
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
          accept=".xlsx,.csv,.txt,.tsv,.tab,.se,.si,.sie,.xml,.zip"
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
  const revenue = useLastRevenue(known.data);
  return (
    <Loaded query={known}>
      {(one) => {
        switch (one.state) {
          case 'reading':
            // Read again after an answer: what was read stays in sight meanwhile.
            if (revenue) return <RevenuePreview known={revenue} isBusy />;
            return one.report && !one.report.scores ? (
              <Preview known={one} />
            ) : (
              <Working known={{ ...one, state: one.state }} />
            );
          case 'importing':
          case 'undoing':
            return <Working known={{ ...one, state: one.state }} />;
          case 'ready':
            if (one.report?.scores) return <ScoresPreview known={one} />;
            return one.report?.revenue ? <RevenuePreview known={one} /> : <Preview known={one} />;
          default:
            return <DoneCard known={one} />;
        }
      }}
    </Loaded>
  );
}

// The file as it was read last, when it is one of revenue.
function useLastRevenue(known: Import | undefined): Import | null {
  const [last, setLast] = useState<Import | null>(null);
  if (known?.state === 'ready' && known !== last) setLast(known);
  return last?.report?.revenue ? last : null;
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
  const r = useWords(importRevenueWords);
  const { done, total } = known.progress;
  const what = {
    reading: w.imports.reading,
    importing: known.report?.revenue ? r.importing : w.imports.importing,
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
      {total > 0 && !known.report?.revenue && (
        <p className="soft">{w.imports.progress(number(done), number(total))}</p>
      )}
    </Card>
  );
}
