// What a file was taken for and what it would do: its sums, its faults by row, and its columns, any of which can be
// pointed out as something else.
import { refusalOf } from '@/actions/deed';
import { useChooseMapping, useCommitImport } from '@/actions/imports';
import { withColumn, withSigns } from '@/model/import-mapping';
import type { Import, ImportReport } from '@/queries/imports';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { Sums } from './Sums';
import style from './imports.module.css';

const faultsShown = 20;
const namesShown = 12;

export function Preview({ known }: { known: Import }) {
  const { w, number, money } = useLocale();
  const commit = useCommitImport(known.id);
  const choose = useChooseMapping(known.id);
  const { report, mapping } = known;
  const refusal =
    known.refusal ?? refusalOf(commit.error ?? choose.error, w.common.unreachable)?.message;
  if (!report)
    return (
      <Card title={known.file_name ?? w.imports.title}>
        <Notice tone="fault">{refusal ?? w.imports.gone}</Notice>
      </Card>
    );
  const whole = report.problems.length === 0;
  return (
    <>
      <Card
        title={known.file_name ?? w.imports.title}
        aside={
          <span className="soft">
            {w.imports.isForm[report.form]} · {w.imports.rows(number(report.rows))}
          </span>
        }
      >
        {refusal && <Notice tone="fault">{refusal}</Notice>}
        {known.has_known_headings && <Notice tone="plain">{w.imports.known}</Notice>}
        {whole ? (
          <>
            <dl className={style.figures}>
              <div>
                <dt>{w.imports.newDeals}</dt>
                <dd>{number(report.deals)}</dd>
              </div>
              <div>
                <dt>{w.imports.volume}</dt>
                <dd>{money(report.volume)}</dd>
              </div>
              {report.already_here > 0 && (
                <div>
                  <dt>{w.imports.alreadyHere}</dt>
                  <dd>{number(report.already_here)}</dd>
                </div>
              )}
            </dl>
            {report.deals === 0 && <p>{w.imports.nothingNew}</p>}
          </>
        ) : (
          <Faults report={report} />
        )}
        <LeftOut report={report} />
        {whole && report.deals > 0 && (
          <div className={style.buttons}>
            <Button
              weight="main"
              disabled={commit.isPending || choose.isPending}
              onClick={() => {
                commit.mutate();
              }}
            >
              {w.imports.commit(report.deals, number(report.deals))}
            </Button>
          </div>
        )}
      </Card>
      {whole && report.deals > 0 && (
        <Card title={w.imports.compare}>
          <Sums report={report} />
        </Card>
      )}
      <Warnings report={report} />
      {whole && <ComesWith report={report} />}
      <Card title={w.imports.columns}>
        <p className="soft">{w.imports.columnsText}</p>
        <div className={style.columns}>
          {report.headings.map((heading) => {
            const column = report.columns.find((one) => one.heading === heading);
            return (
              <SelectField
                key={heading}
                label={heading}
                aria-label={w.imports.columnOf(heading)}
                value={column?.field ?? ''}
                disabled={choose.isPending}
                options={[
                  { value: '', label: w.imports.unused },
                  ...known.fields.map((one) => ({ value: one.field, label: one.label })),
                ]}
                onChoose={(field) => {
                  choose.mutate(withColumn(report.columns, mapping, heading, field));
                }}
              />
            );
          })}
        </div>
        <div className={style.columns}>
          <SelectField
            label={w.imports.decimal}
            value={mapping.decimal ?? ''}
            options={[
              { value: '', label: w.imports.byItself },
              { value: 'comma', label: w.imports.decimals.comma },
              { value: 'point', label: w.imports.decimals.point },
            ]}
            onChoose={(value) => {
              const decimal = value === 'comma' || value === 'point' ? value : null;
              choose.mutate(withSigns(report.columns, mapping, { decimal }));
            }}
          />
          <SelectField
            label={w.imports.dates}
            value={mapping.dates ?? ''}
            options={[
              { value: '', label: w.imports.byItself },
              { value: 'day-first', label: w.imports.dateOrders['day-first'] },
              { value: 'month-first', label: w.imports.dateOrders['month-first'] },
            ]}
            onChoose={(value) => {
              const dates = value === 'day-first' || value === 'month-first' ? value : null;
              choose.mutate(withSigns(report.columns, mapping, { dates }));
            }}
          />
        </div>
      </Card>
    </>
  );
}

function Faults({ report }: { report: ImportReport }) {
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

function Warnings({ report }: { report: ImportReport }) {
  const { w } = useLocale();
  if (report.warnings.length === 0) return null;
  return (
    <Card title={w.imports.warnings}>
      <FaultList faults={report.warnings} />
    </Card>
  );
}

function LeftOut({ report }: { report: ImportReport }) {
  const { w } = useLocale();
  if (report.skipped.length === 0) return null;
  return (
    <details className={style.left}>
      <summary>
        {w.imports.leftOut}: {report.skipped.reduce((sum, one) => sum + one.rows, 0)}
      </summary>
      <ul className={style.faults}>
        {report.skipped.map((one) => (
          <li key={one.reason}>{w.imports.rowsLeftOut(one.rows, one.reason, one.first_row)}</li>
        ))}
      </ul>
    </details>
  );
}

function ComesWith({ report }: { report: ImportReport }) {
  const { w, number } = useLocale();
  const kinds = [
    [w.imports.newSellers, report.new_sellers],
    [w.imports.newCustomers, report.new_customers],
    [w.imports.newProducts, report.new_products],
  ] as const;
  const some = kinds.filter(([, { count }]) => count > 0);
  if (some.length === 0) return null;
  return (
    <Card title={w.imports.comesWith}>
      {some.map(([say, { count, names }]) => (
        <p key={say(String(count))}>
          <b>{say(number(count))}</b>{' '}
          <span className="soft">
            {names.slice(0, namesShown).join(', ')}
            {count > namesShown && ` ${w.imports.more(count - namesShown)}`}
          </span>
        </p>
      ))}
    </Card>
  );
}
