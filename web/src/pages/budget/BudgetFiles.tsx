// The budget as a workbook: fetched, and read back with what it would change, as one deed that can be undone.
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useReadBudgetFile } from '@/actions/budget';
import { refusalOf } from '@/actions/deed';
import { valuesOf } from '@/model/budget-file';
import { changesBetween, put, type Place, type Sheet, type Value } from '@/model/budget-sheet';
import { budgetFile, type ReadBudget } from '@/queries/budgets';
import { Button } from '@/ui/Button';
import button from '@/ui/Button.module.css';
import { Dialog } from '@/ui/Dialog';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { DialogForm } from '../parts/DialogForm';
import { FileDrop } from '../parts/FileDrop';
import style from './BudgetFiles.module.css';

const shownChanges = 12;

interface Props {
  year: string;
  begun: boolean;
  open: boolean;
  sheet: Sheet;
  nameOf: (place: Place) => string;
  write: (value: Value) => string;
  onUse: (values: (readonly [Place, Value])[], count: number) => void;
}

export function BudgetFiles({ year, begun, open, sheet, nameOf, write, onUse }: Props) {
  const { w } = useLocale();
  const [reading, setReading] = useState(false);
  return (
    <>
      {begun && (
        <a className={`${button.button} ${button.quiet}`} href={budgetFile(year)} download>
          <IconDownload size={18} aria-hidden />
          {w.budget.fileGet}
        </a>
      )}
      {open && (
        <Button
          icon={<IconUpload size={18} aria-hidden />}
          onClick={() => {
            setReading(true);
          }}
        >
          {w.budget.fileRead}
        </Button>
      )}
      {reading && (
        <ReadDialog
          year={year}
          sheet={sheet}
          nameOf={nameOf}
          write={write}
          onUse={onUse}
          onClose={() => {
            setReading(false);
          }}
        />
      )}
    </>
  );
}

function ReadDialog({
  year,
  sheet,
  nameOf,
  write,
  onUse,
  onClose,
}: Omit<Props, 'begun' | 'open'> & { onClose: () => void }) {
  const { w } = useLocale();
  const read = useReadBudgetFile(year);
  const refusal = refusalOf(read.error, w.common.unreachable);
  const values = useMemo(() => (read.data ? valuesOf(read.data, sheet) : []), [read.data, sheet]);
  const changes = useMemo(() => changesBetween(sheet, put(sheet, values)), [sheet, values]);
  return (
    <Dialog title={w.budget.fileRead} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={changes.length === 0}
        submitLabel={w.budget.fileUse}
        onSubmit={(event) => {
          event.preventDefault();
          if (changes.length === 0) return;
          onUse(values, changes.length);
          onClose();
        }}
        onCancel={onClose}
      >
        <FileDrop
          text={w.budget.fileText}
          accept=".xlsx,.csv,.txt,.tsv"
          pending={read.isPending}
          onFile={(file) => {
            read.mutate(file);
          }}
        />
        {read.data && <Problems problems={read.data.problems} />}
        {read.data &&
          (changes.length === 0 ? (
            <p className="soft">{w.budget.fileSame}</p>
          ) : (
            <div className={style.changes}>
              <table>
                <caption>{w.budget.fileChanges(changes.length)}</caption>
                <tbody>
                  {changes.slice(0, shownChanges).map(({ place, was, is }) => (
                    <tr key={place}>
                      <th scope="row">{nameOf(place)}</th>
                      <td className="num">
                        <span className="soft">{write(was)} →</span> {write(is)}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {changes.length > shownChanges && (
                <p className="soft">{w.budget.fileMore(changes.length - shownChanges)}</p>
              )}
            </div>
          ))}
      </DialogForm>
    </Dialog>
  );
}

function Problems({ problems }: { problems: ReadBudget['problems'] }) {
  const { w } = useLocale();
  if (problems.length === 0) return null;
  return (
    <Notice tone="fault">
      <p>{w.budget.fileProblems(problems.length)}</p>
      <ul>
        {problems.slice(0, 6).map((problem) => (
          <li key={problem.place + problem.sentence}>
            {problem.place}: {problem.sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
