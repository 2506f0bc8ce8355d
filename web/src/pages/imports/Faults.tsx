// What is wrong with a file, row by row, what is good to know about it, and what was left out.
import type { ImportReport } from '@/queries/imports';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import style from './imports.module.css';

const faultsShown = 20;

export function Faults({ report }: { report: Pick<ImportReport, 'problems'> }) {
  const { w } = useLocale();
  const { problems } = report;
  return (
    <Notice tone="fault">
      <p>
        <b>{w.imports.problems(problems.length)}</b> {w.imports.problemsText}
      </p>
      <FaultList faults={problems} />
    </Notice>
  );
}

export function Warnings({ report }: { report: Pick<ImportReport, 'warnings'> }) {
  const { w } = useLocale();
  if (report.warnings.length === 0) return null;
  return (
    <Card title={w.imports.warnings}>
      <FaultList faults={report.warnings} />
    </Card>
  );
}

export function LeftOut({ report }: { report: Pick<ImportReport, 'skipped'> }) {
  const { w, number } = useLocale();
  if (report.skipped.length === 0) return null;
  return (
    <details className={style.left}>
      <summary>
        {w.imports.leftOut}: {number(report.skipped.reduce((sum, one) => sum + one.rows, 0))}
      </summary>
      <ul className={style.faults}>
        {report.skipped.map((one) => (
          <li key={one.reason}>{w.imports.rowsLeftOut(one.rows, one.reason, one.first_row)}</li>
        ))}
      </ul>
    </details>
  );
}

export function FaultList({ faults }: { faults: ImportReport['problems'] }) {
  const { w } = useLocale();
  return (
    <>
      <ul className={style.faults}>
        {faults.slice(0, faultsShown).map((one, at) => (
          <li key={at}>
            {one.place && <b>{one.place}: </b>}
            {one.sentence}
          </li>
        ))}
      </ul>
      {faults.length > faultsShown && <p>{w.imports.more(faults.length - faultsShown)}</p>}
    </>
  );
}
