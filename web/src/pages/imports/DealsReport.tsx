// A list of deals as it would come in: its sums, its faults by row, whom and what it names, and its columns, any of
// which can be pointed out as something else.
import { refusalOf } from '@/actions/deed';
import { useChooseMapping, useCommitImport } from '@/actions/imports';
import { withAnswer } from '@/model/import-mapping';
import type { Import, ImportReport } from '@/queries/imports';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { Columns } from './Columns';
import { Faults, LeftOut, Warnings } from './Faults';
import { FirstDeals } from './FirstDeals';
import { Meanings } from './Meanings';
import { Questions } from './Questions';
import { Sums } from './Sums';
import style from './imports.module.css';

const namesShown = 12;

export function DealsReport({ known, report }: { known: Import; report: ImportReport }) {
  const { w, number } = useLocale();
  const commit = useCommitImport(known.id);
  const choose = useChooseMapping(known.id);
  const refusal =
    known.refusal ?? refusalOf(commit.error ?? choose.error, w.common.unreachable)?.message;
  const isWhole = report.problems.length === 0;
  const isRead = known.state === 'ready' && !choose.isPending;
  return (
    <>
      <Card
        title={known.file_name ?? w.imports.title}
        aside={
          <span className="soft" role="status">
            {isRead
              ? `${w.imports.isForm[report.form]} · ${w.imports.rows(number(report.rows))}`
              : w.imports.readingAgain}
          </span>
        }
      >
        {refusal && <Notice tone="fault">{refusal}</Notice>}
        {known.has_known_headings && <Notice tone="plain">{w.imports.known}</Notice>}
        {isWhole ? <Figures report={report} /> : <Faults report={report} />}
        {report.questions.length > 0 && (
          <Questions
            questions={report.questions}
            onAnswer={(question, answer) => {
              choose.mutate(withAnswer(known.mapping, question, answer));
            }}
          />
        )}
        <LeftOut report={report} />
        {isWhole && report.deals > 0 && (
          <div className={style.buttons}>
            <Button
              weight="main"
              disabled={commit.isPending || !isRead}
              onClick={() => {
                commit.mutate();
              }}
            >
              {w.imports.commit(report.deals, number(report.deals))}
            </Button>
          </div>
        )}
      </Card>
      <Meanings
        report={report}
        mapping={known.mapping}
        disabled={choose.isPending}
        onSay={choose.mutate}
      />
      <FirstDeals deals={report.first_deals} />
      {isWhole && report.deals > 0 && (
        <Card title={w.imports.compare}>
          <Sums report={report} />
        </Card>
      )}
      <Warnings report={report} />
      {isWhole && <ComesWith report={report} />}
      <Columns
        report={report}
        mapping={known.mapping}
        fields={known.fields}
        disabled={!isRead}
        onSay={choose.mutate}
      />
    </>
  );
}

function Figures({ report }: { report: ImportReport }) {
  const { w, number, money } = useLocale();
  return (
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
