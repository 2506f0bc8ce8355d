// What a list of scores would do: on which scale it is read, which is asked when the file does not say, and how its
// first rows come out.
import { refusalOf } from '@/actions/deed';
import { useChooseMapping, useCommitImport } from '@/actions/imports';
import { withAnswer } from '@/model/import-mapping';
import { scaleName } from '@/model/satisfaction';
import { importScoresWords } from '@/model/words/import-scores';
import type { Import } from '@/queries/imports';
import { Button } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { FaultList } from './Faults';
import { Questions } from './Questions';
import style from './imports.module.css';
import own from './revenue.module.css';

export function ScoresPreview({ known }: { known: Import }) {
  const { w, number } = useLocale();
  const s = useWords(importScoresWords);
  const choose = useChooseMapping(known.id);
  const commit = useCommitImport(known.id);
  const report = known.report!;
  const scores = report.scores!;
  const open = report.questions.filter((one) => one.must_be_answered && one.answer === null);
  // What waits for an answer is told by the question itself.
  const faults = report.problems.filter((one) => !open.some(({ text }) => text === one.sentence));
  const refusal = refusalOf(choose.error ?? commit.error, w.common.unreachable)?.message;
  const figures: [string, string][] = [
    ...(open.length > 0 ? [] : [[s.scale, scaleName(scores.scale)] as [string, string]]),
    [s.newScores, number(scores.new_scores)],
    [s.alreadyHere, number(scores.already_here)],
    [s.leftOut, number(scores.left_out)],
  ];
  return (
    <>
      <Card
        title={known.file_name ?? w.imports.title}
        aside={<span className="soft">{s.what}</span>}
      >
        {refusal && <Notice tone="fault">{refusal}</Notice>}
        <p className={own.explain}>{s.text}</p>
        <dl className={style.figures}>
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {report.questions.length > 0 && (
          <div className={own.must}>
            <Questions
              questions={report.questions}
              onAnswer={(question, text) => {
                if (!choose.isPending) choose.mutate(withAnswer(known.mapping, question, text));
              }}
            />
          </div>
        )}
        {faults.length > 0 ? (
          <Notice tone="fault">
            <b>{w.imports.problems(faults.length)}</b>
            <FaultList faults={faults} />
          </Notice>
        ) : open.length === 0 && scores.new_scores === 0 ? (
          <p>{s.nothingNew}</p>
        ) : (
          <div className={style.buttons}>
            <Button
              weight="main"
              disabled={open.length > 0 || choose.isPending || commit.isPending}
              aria-describedby={open.length > 0 ? 'must-answer' : undefined}
              onClick={() => {
                commit.mutate();
              }}
            >
              {s.commit(scores.new_scores)}
            </Button>
            {open.length > 0 && (
              <p id="must-answer" role="status" className={own.wait}>
                {s.mustAnswer}
              </p>
            )}
          </div>
        )}
      </Card>
      {scores.first.length > 0 && <First known={known} />}
      {report.warnings.length > 0 && (
        <Card title={w.imports.warnings}>
          <FaultList faults={report.warnings} />
        </Card>
      )}
    </>
  );
}

function First({ known }: { known: Import }) {
  const { day, number } = useLocale();
  const s = useWords(importScoresWords);
  return (
    <Card title={s.first}>
      <table className={style.sum}>
        <thead>
          <tr>
            <th scope="col">{s.customer}</th>
            <th scope="col">{s.row}</th>
            <th scope="col">{s.on}</th>
            <th scope="col">{s.given}</th>
            <th scope="col">{s.score}</th>
          </tr>
        </thead>
        <tbody>
          {known.report!.scores!.first.map((one) => (
            <tr key={one.row}>
              <th scope="row">{one.customer}</th>
              <td className="num">{number(one.row)}</td>
              <td>{day(one.on, 'dayYear')}</td>
              <td className="num">{number(one.given)}</td>
              <td className="num">{number(one.score)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
