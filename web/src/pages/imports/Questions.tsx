// What a file does not say and nobody guesses, or that could be otherwise, with the answer that holds.
import { useId } from 'react';
import type { ImportReport } from '@/queries/imports';
import { SelectField } from '@/ui/fields';
import style from './revenue.module.css';

export type Question = ImportReport['questions'][number];

// More are easier to find in a list.
const radiosMost = 3;

interface Props {
  questions: Question[];
  onAnswer: (question: string, answer: string) => void;
}

export function Questions({ questions, onAnswer }: Props) {
  return (
    <div className={style.questions}>
      {questions.map((one) =>
        one.options.length > radiosMost ? (
          <SelectField
            key={one.question}
            label={one.text}
            value={one.answer ?? ''}
            options={[
              ...(one.answer === null ? [{ value: '', label: '–' }] : []),
              ...one.options.map(({ answer, label }) => ({ value: answer, label })),
            ]}
            onChoose={(answer) => {
              if (answer) onAnswer(one.question, answer);
            }}
          />
        ) : (
          <Radios key={one.question} question={one} onAnswer={onAnswer} />
        ),
      )}
    </div>
  );
}

interface RadiosProps {
  question: Question;
  onAnswer: (question: string, answer: string) => void;
}

function Radios({ question, onAnswer }: RadiosProps) {
  const id = useId();
  return (
    <fieldset className={style.question} data-open={question.answer === null || undefined}>
      <legend>{question.text}</legend>
      {question.options.map(({ answer, label }) => (
        <label key={answer} className={style.option}>
          <input
            type="radio"
            name={id}
            value={answer}
            checked={question.answer === answer}
            onChange={() => {
              onAnswer(question.question, answer);
            }}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
