// The columns of a file: some values as they stand and as they are understood, what each was taken for and what
// spoke for it. Any of them can be pointed out as something else, and what no value settles is asked for where it stands.
import { IconArrowRight } from '@tabler/icons-react';
import { withColumn, withSigns, type Mapping } from '@/model/import-mapping';
import type { Import, ImportReport } from '@/queries/imports';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { SelectField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import style from './imports.module.css';

interface Props {
  report: ImportReport;
  mapping: Mapping;
  fields: Import['fields'];
  disabled: boolean;
  onSay: (mapping: Mapping) => void;
}

const dates = ['signed_on', 'start', 'end'];
const terms = ['term_months', 'term_years'];
const amounts = ['amount', 'yearly_amount', 'monthly_amount', 'total_amount'];

export function Columns({ report, mapping, fields, disabled, onSay }: Props) {
  const { w } = useLocale();
  const samplesOf = new Map(report.unused.map((one) => [one.heading, one.samples]));
  // The order of day and month is one for all dates: it is asked for where it first matters.
  const asked = report.columns.find((one) => dates.includes(one.field) && one.settled_by);
  return (
    <Card title={w.imports.columns}>
      <p className="soft">{w.imports.columnsText}</p>
      <ul className={style.columns}>
        {report.headings.map((heading) => {
          const column = report.columns.find((one) => one.heading === heading);
          return (
            <li
              key={heading}
              data-asks={column?.settled_by === 'nobody' || undefined}
              data-unused={!column || undefined}
            >
              <div className={style.heading}>
                <b>{heading}</b>
                {column ? (
                  <Samples samples={column.samples} />
                ) : (
                  <span className={style.samples}>{samplesOf.get(heading)?.join(' · ')}</span>
                )}
              </div>
              <div>
                <SelectField
                  label={w.imports.columnOf(heading)}
                  hideLabel
                  value={column?.field ?? ''}
                  disabled={disabled}
                  options={[
                    { value: '', label: w.imports.unused },
                    ...fields.map((one) => ({ value: one.field, label: one.label })),
                  ]}
                  onChoose={(field) => {
                    onSay(withColumn(settled(report), mapping, heading, field));
                  }}
                />
              </div>
              <div className={style.evidence}>
                {column && <p>{column.evidence.join(' ')}</p>}
                {column?.settled_by && amounts.includes(column.field) && (
                  <DecimalSign {...{ report, mapping, disabled, onSay }} />
                )}
                {column?.settled_by === 'nobody' && terms.includes(column.field) && (
                  <div className={style.answers}>
                    {terms.map((field) => (
                      <Button
                        key={field}
                        small
                        disabled={disabled}
                        onClick={() => {
                          onSay(withColumn(settled(report), mapping, heading, field));
                        }}
                      >
                        {field === 'term_years' ? w.imports.inYears : w.imports.inMonths}
                      </Button>
                    ))}
                  </div>
                )}
                {column?.settled_by && column === asked && (
                  <DateOrder {...{ report, mapping, disabled, onSay }} />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Samples({ samples }: { samples: ImportReport['columns'][number]['samples'] }) {
  const { money } = useLocale();
  return (
    <ul className={style.samples}>
      {samples.map((one) => {
        const understood = one.amount === null ? one.understood : money(one.amount, true);
        return (
          <li key={one.row}>
            <span>{one.text}</span>
            {understood !== null && (
              <>
                <IconArrowRight size={13} aria-hidden />
                <span>{understood}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

// What is not answered yet is not taken as said when something else is.
function settled({ columns }: ImportReport) {
  return columns.filter((one) => one.settled_by !== 'nobody' || !terms.includes(one.field));
}

function isAsked({ columns }: ImportReport, fields: readonly string[]) {
  return columns.some((one) => fields.includes(one.field) && one.settled_by === 'nobody');
}

type SignProps = Omit<Props, 'fields'>;

function DecimalSign({ report, mapping, disabled, onSay }: SignProps) {
  const { w } = useLocale();
  return (
    <SelectField
      label={w.imports.decimal}
      value={mapping.decimal ?? ''}
      disabled={disabled}
      options={[
        { value: '', label: isAsked(report, amounts) ? w.imports.choose : w.imports.byItself },
        { value: 'comma', label: w.imports.decimals.comma },
        { value: 'point', label: w.imports.decimals.point },
      ]}
      onChoose={(value) => {
        const decimal = value === 'comma' || value === 'point' ? value : null;
        onSay(withSigns(settled(report), mapping, { decimal }));
      }}
    />
  );
}

function DateOrder({ report, mapping, disabled, onSay }: SignProps) {
  const { w } = useLocale();
  return (
    <SelectField
      label={w.imports.dates}
      value={mapping.dates ?? ''}
      disabled={disabled}
      options={[
        { value: '', label: isAsked(report, dates) ? w.imports.choose : w.imports.byItself },
        { value: 'day-first', label: w.imports.dateOrders['day-first'] },
        { value: 'month-first', label: w.imports.dateOrders['month-first'] },
      ]}
      onChoose={(value) => {
        const dates = value === 'day-first' || value === 'month-first' ? value : null;
        onSay(withSigns(settled(report), mapping, { dates }));
      }}
    />
  );
}
