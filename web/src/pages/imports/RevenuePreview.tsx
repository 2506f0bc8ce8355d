// What a file of revenue is and what it would do: its sums, what has to be answered first, its faults, and how it was
// read, which can be answered otherwise.
import { refusalOf } from '@/actions/deed';
import { useChooseMapping, useCommitImport } from '@/actions/imports';
import type { Language } from '@/model/language';
import { withAnswer } from '@/model/import-mapping';
import { importRevenueWords } from '@/model/words/import-revenue';
import type { Import, ImportReport } from '@/queries/imports';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { FaultList } from './Faults';
import { Questions } from './Questions';
import { RevenueSums, type ImportedRevenue } from './RevenueSums';
import style from './imports.module.css';
import own from './revenue.module.css';

const namesShown = 12;

interface Props {
  known: Import;
  // It is being read again.
  isBusy?: boolean;
}

export function RevenuePreview({ known, isBusy = false }: Props) {
  const { w } = useLocale();
  const r = useWords(importRevenueWords);
  const choose = useChooseMapping(known.id);
  const report = known.report!;
  const revenue = report.revenue!;
  // What was just answered is shown at once, while the file is read again.
  const said = choose.isPending || isBusy ? choose.variables?.answers : undefined;
  const questions = report.questions.map((one) => ({
    ...one,
    answer: said?.find(({ question }) => question === one.question)?.answer ?? one.answer,
  }));
  const must = questions.filter((one) => one.must_be_answered);
  const may = questions.filter((one) => !one.must_be_answered);
  const open = must.filter((one) => one.answer === null);
  // What waits for an answer is told by the question itself.
  const faults = report.problems.filter((one) => !open.some(({ text }) => text === one.sentence));
  const refusal = refusalOf(choose.error, w.common.unreachable)?.message;
  const answer = (question: string, text: string) => {
    if (!isBusy && !choose.isPending) choose.mutate(withAnswer(known.mapping, question, text));
  };
  return (
    <>
      <Card
        title={known.file_name ?? w.imports.title}
        aside={<span className="soft">{isBusy ? r.reading : whatItIs(report, r)}</span>}
      >
        {refusal && <Notice tone="fault">{refusal}</Notice>}
        <p className={own.explain}>{r.text}</p>
        <FileFigures revenue={revenue} />
        {must.length > 0 && (
          <div className={own.must}>
            <Questions questions={must} onAnswer={answer} />
          </div>
        )}
        {faults.length > 0 ? (
          <Notice tone="fault">
            <b>{w.imports.problems(faults.length)}</b>
            <FaultList faults={faults} />
          </Notice>
        ) : (
          <Commit
            known={known}
            revenue={revenue}
            isOpen={open.length > 0}
            isBusy={isBusy || choose.isPending}
          />
        )}
      </Card>
      {may.length > 0 && (
        <Card title={r.questions}>
          <p className={own.explain}>{r.questionsText}</p>
          <Questions questions={may} onAnswer={answer} />
        </Card>
      )}
      <Card title={r.compare}>
        <RevenueSums revenue={revenue} />
        {revenue.not_assigned !== 0 && (
          <p className={`${own.explain} ${own.after}`}>{r.notAssignedText}</p>
        )}
      </Card>
      <Accounts revenue={revenue} />
      <ToKnow report={report} revenue={revenue} />
    </>
  );
}

// `Bokföring från Fortnox 3.57`, or invoices.
function whatItIs({ form, headings }: ImportReport, r: (typeof importRevenueWords)[Language]) {
  if (form !== 'books') return r.invoices;
  const [, program, orgNumber] = headings;
  const from = program ? r.books(program) : r.booksUnknown;
  return orgNumber ? `${from} · ${orgNumber.replace(/^(\d{6})(\d{4})$/, '$1-$2')}` : from;
}

function FileFigures({ revenue }: { revenue: ImportedRevenue }) {
  const { money, number } = useLocale();
  const r = useWords(importRevenueWords);
  const counted: [string, number, string?][] = [
    [r.newAmounts, revenue.new_amounts],
    [r.alreadyHere, revenue.already_here],
    [r.takenBack, revenue.taken_back],
    [r.leftOut, revenue.left_out, r.leftOutHint],
  ];
  const documents = number(revenue.documents);
  return (
    <dl className={style.figures}>
      <div>
        <dt>{r.total}</dt>
        <dd>{money(revenue.total, true)}</dd>
        {/* A file of sums has no documents to count. */}
        {revenue.documents > 1 && (
          <dd className={own.under}>
            {revenue.source === 'books'
              ? r.vouchers(revenue.documents, documents)
              : r.invoiceCount(revenue.documents, documents)}
          </dd>
        )}
      </div>
      {revenue.change !== revenue.total && (
        <div>
          <dt>{r.change}</dt>
          <dd>{money(revenue.change, true)}</dd>
        </div>
      )}
      {counted
        .filter(([, count]) => count > 0)
        .map(([name, count, hint]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number(count)}</dd>
            {hint && <dd className={own.under}>{hint}</dd>}
          </div>
        ))}
    </dl>
  );
}

interface CommitProps {
  known: Import;
  revenue: ImportedRevenue;
  isOpen: boolean;
  isBusy: boolean;
}

function Commit({ known, revenue, isOpen, isBusy }: CommitProps) {
  const { w, number } = useLocale();
  const r = useWords(importRevenueWords);
  const commit = useCommitImport(known.id);
  const refusal = refusalOf(commit.error, w.common.unreachable);
  const { new_amounts: added, taken_back: back } = revenue;
  if (!isOpen && added === 0 && back === 0) return <p>{r.nothingNew}</p>;
  return (
    <>
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      <div className={style.buttons}>
        <Button
          weight="main"
          disabled={isOpen || isBusy || commit.isPending}
          aria-describedby={isOpen ? 'must-answer' : undefined}
          onClick={() => {
            commit.mutate();
          }}
        >
          {added > 0 || back === 0
            ? r.commit(added, number(added))
            : r.commitOnlyBack(back, number(back))}
        </Button>
        {isOpen && (
          <p id="must-answer" role="status" className={own.wait}>
            {r.mustAnswer}
          </p>
        )}
      </div>
    </>
  );
}

// Those that are revenue, and those beside that are not.
function Accounts({ revenue }: { revenue: ImportedRevenue }) {
  const { w, amount, sign } = useLocale();
  const r = useWords(importRevenueWords);
  if (revenue.accounts.length === 0) return null;
  return (
    <Card title={r.accounts}>
      <p className={own.explain}>{r.accountsText}</p>
      <div className={own.accounts}>
        <table className={style.sum}>
          <thead>
            <tr>
              <th scope="col">{r.account}</th>
              <th scope="col">
                {r.amount}, {sign}
              </th>
              <th scope="col">{r.counts}</th>
            </tr>
          </thead>
          <tbody>
            {revenue.accounts.map((one) => (
              <tr key={one.account} className={one.is_counted ? undefined : own.notCounted}>
                <th scope="row">
                  <span className="num">{one.account}</span> {one.name}
                </th>
                <td className="num">{amount(one.amount, true)}</td>
                <td>{one.is_counted ? w.common.yes : w.common.no}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

// Warnings, customers that come with it, and sellers that it names and nobody knows.
function ToKnow({ report, revenue }: { report: ImportReport; revenue: ImportedRevenue }) {
  const { w, number } = useLocale();
  const r = useWords(importRevenueWords);
  const { new_customers: customers, warnings } = report;
  const { unknown_sellers: sellers } = revenue;
  if (customers.count === 0 && warnings.length === 0 && sellers.count === 0) return null;
  const some = ({ count, names }: ImportReport['new_customers']) =>
    names.slice(0, namesShown).join(', ') +
    (count > namesShown ? ` ${w.imports.more(count - namesShown)}` : '');
  return (
    <Card title={w.imports.warnings}>
      {customers.count > 0 && (
        <p>
          <b>{r.newCustomers(customers.count, number(customers.count))}</b>{' '}
          <span className="soft">{some(customers)}</span>
        </p>
      )}
      {sellers.count > 0 && (
        <p>
          <b>{r.unknownSellers(sellers.count)}</b>: {some(sellers)}.{' '}
          <span className="soft">{r.unknownSellersText}</span>
        </p>
      )}
      {warnings.length > 0 && <FaultList faults={warnings} />}
    </Card>
  );
}
