// The files that are in: what became of each, and undoing it.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { refusalOf } from '@/actions/deed';
import { useUndoImport } from '@/actions/imports';
import { formatTime } from '@/model/day';
import { importRevenueWords } from '@/model/words/import-revenue';
import { importScoresWords } from '@/model/words/import-scores';
import { useImports, type Import, type ImportedFile } from '@/queries/imports';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { Dialog } from '@/ui/Dialog';
import { useLocale, useWords } from '@/ui/locale';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { Loaded } from '../parts/Loaded';
import table from '../parts/table.module.css';
import { RevenueSums, ToRevenue } from './RevenueSums';
import { Sums } from './Sums';
import style from './imports.module.css';

export function EarlierImports() {
  const me = useMyself();
  const { w, number, language } = useLocale();
  const r = useWords(importRevenueWords);
  const s = useWords(importScoresWords);
  const imports = useImports();
  const [undoing, setUndoing] = useState<ImportedFile | null>(null);
  return (
    <Loaded query={imports}>
      {(all) =>
        all.length === 0 ? null : (
          <Card flush>
            <table className={table.table}>
              <caption className="hidden">{w.imports.earlier}</caption>
              <thead>
                <tr>
                  <th scope="col">{w.imports.earlier}</th>
                  <th scope="col">{w.imports.when}</th>
                  <th scope="col" className={table.amount}>
                    {r.brought}
                  </th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">{one.file_name ?? w.imports.unnamed}</th>
                    <td className={table.full}>
                      {formatTime(one.at, me.company.time_zone, language)}
                      {one.by_name && <span className={table.detail}>{one.by_name}</span>}
                    </td>
                    <td className={`num ${table.amount}`}>
                      {one.scores > 0
                        ? s.count(one.scores)
                        : one.amounts > 0
                          ? r.amountCount(one.amounts, number(one.amounts))
                          : r.dealCount(one.deals, number(one.deals))}
                    </td>
                    <td className={table.action}>
                      {one.undone_at ? (
                        <span className="soft">{w.imports.undone}</span>
                      ) : (
                        <Button
                          small
                          aria-label={w.imports.undoNamed(one.file_name ?? w.imports.unnamed)}
                          onClick={() => {
                            setUndoing(one);
                          }}
                        >
                          {w.imports.undo}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {undoing && (
              <UndoDialog
                file={undoing}
                onClose={() => {
                  setUndoing(null);
                }}
              />
            )}
          </Card>
        )
      }
    </Loaded>
  );
}

export function DoneCard({ known }: { known: Import }) {
  const { w, number } = useLocale();
  const r = useWords(importRevenueWords);
  const s = useWords(importScoresWords);
  const [, go] = useLocation();
  const [undoing, setUndoing] = useState(false);
  const file = known.imported;
  if (!file) return null;
  const isIn = known.state === 'imported';
  const isRevenue = file.amounts > 0;
  const isScores = file.scores > 0;
  return (
    <Card title={file.file_name ?? w.imports.title}>
      <p role="status" className={style.lead}>
        {!isIn
          ? w.imports.undoneText
          : isScores
            ? s.done(file.scores)
            : isRevenue
              ? r.done(file.amounts, number(file.amounts))
              : w.imports.done(file.deals, number(file.deals))}
      </p>
      {isIn && (
        <p className="soft">
          {isScores ? s.doneText : isRevenue ? r.doneText : w.imports.doneText}
        </p>
      )}
      {isIn && known.report && !isScores && <Sums report={known.report} />}
      {isIn && known.report?.revenue && <RevenueSums revenue={known.report.revenue} />}
      <div className={style.buttons}>
        {isScores ? (
          <LinkButton href="/kam" weight="main">
            {s.toKam}
          </LinkButton>
        ) : isRevenue ? (
          <ToRevenue known={known} />
        ) : (
          <>
            <LinkButton href="/overview" weight="main">
              {w.imports.toOverview}
            </LinkButton>
            <LinkButton href="/budget">{w.imports.toBudget}</LinkButton>
          </>
        )}
        {isIn && (
          <Button
            onClick={() => {
              setUndoing(true);
            }}
          >
            {w.imports.undo}
          </Button>
        )}
      </div>
      {undoing && (
        <UndoDialog
          file={file}
          onClose={() => {
            setUndoing(false);
            go(`/imports/${known.id}`, { replace: true });
          }}
        />
      )}
    </Card>
  );
}

function UndoDialog({ file, onClose }: { file: ImportedFile; onClose: () => void }) {
  const { w } = useLocale();
  const r = useWords(importRevenueWords);
  const s = useWords(importScoresWords);
  const undo = useUndoImport();
  const [, go] = useLocation();
  return (
    <Dialog title={w.imports.undo} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusalOf(undo.error, w.common.unreachable)}
        pending={undo.isPending}
        submitLabel={w.imports.undo}
        onSubmit={(event) => {
          event.preventDefault();
          undo.mutate(file.id, {
            onSuccess: (known) => {
              onClose();
              if (known.state === 'undoing') go(`/imports/${file.id}`); // a large one takes a while
            },
          });
        }}
        onCancel={onClose}
      >
        <p>
          {file.scores > 0
            ? s.undo(file.scores)
            : file.amounts > 0
              ? r.undoText(file.amounts)
              : w.imports.undoText(file.deals)}
        </p>
      </DialogForm>
    </Dialog>
  );
}
