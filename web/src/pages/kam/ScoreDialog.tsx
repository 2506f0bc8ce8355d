// Note how satisfied a customer says it is, and see what it said before. What was given on another scale is kept
// beside what it comes to; an answer can be taken back.
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { maySign } from '@/actions/places';
import { useNoteScore, useTakeBackScore } from '@/actions/satisfaction';
import { onTen, parseScore, scaleName, scales, type Scale } from '@/model/satisfaction';
import { kamWords } from '@/model/words/kam';
import type { KamCustomer, Score } from '@/queries/kam';
import { Button } from '@/ui/Button';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { SelectField, TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { useMyself } from '../me';
import { DialogForm } from '../parts/DialogForm';
import { useScoreText } from './Trend';
import style from './kam.module.css';

interface Props {
  customer: Pick<KamCustomer, 'customer_id' | 'customer_name' | 'owned_until' | 'scores'>;
  onClose: () => void;
}

export function ScoreDialog({ customer, onClose }: Props) {
  const me = useMyself();
  const { w } = useLocale();
  const k = useWords(kamWords);
  const mayNote = maySign(me) && customer.owned_until === null;
  return (
    <Dialog
      title={k.dialog(customer.customer_name)}
      closeLabel={w.common.close}
      open
      onClose={onClose}
    >
      {mayNote && <NoteForm customer={customer} onClose={onClose} />}
      {customer.scores.length > 0 && (
        <section className={style.earlier}>
          <h3>{k.earlier}</h3>
          <ul>
            {customer.scores.toReversed().map((score) => (
              <Earlier key={score.id} score={score} mayTakeBack={mayNote} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function NoteForm({ customer, onClose }: Props) {
  const { w, today } = useLocale();
  const k = useWords(kamWords);
  const text = useScoreText();
  const [scale, setScale] = useState<Scale>('zero_to_ten');
  const [typed, setTyped] = useState('');
  const [on, setOn] = useState(today);
  const [answeredBy, setAnsweredBy] = useState('');
  const [comment, setComment] = useState('');
  const [pressed, setPressed] = useState(false);
  const note = useNoteScore();
  const refusal = refusalOf(note.error, w.common.unreachable);
  const score = parseScore(typed, scale);
  const fault =
    pressed && score === null ? k.scoreFault(scaleName(scale)) : refusal?.faults['/score'];
  return (
    <DialogForm
      refusal={refusal}
      pending={note.isPending}
      submitLabel={k.save}
      onSubmit={(event) => {
        event.preventDefault();
        setPressed(true);
        if (score === null) return;
        note.mutate(
          {
            customer_id: customer.customer_id,
            score,
            scale,
            on,
            answered_by: answeredBy.trim() || null,
            comment: comment.trim() || null,
          },
          { onSuccess: onClose },
        );
      }}
      onCancel={onClose}
    >
      <div className={style.two}>
        <TextField
          label={k.score}
          inputMode="decimal"
          autoFocus
          autoComplete="off"
          unit={scaleName(scale)}
          value={typed}
          fault={fault}
          hint={
            scale !== 'zero_to_ten' && score !== null
              ? k.converted(text.score(onTen(score, scale)))
              : undefined
          }
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
        <SelectField
          label={k.scale}
          value={scale}
          options={(Object.keys(scales) as Scale[]).map((one) => ({
            value: one,
            label: k.scaleOf(scaleName(one), one === 'zero_to_ten'),
          }))}
          onChoose={(value) => {
            setScale(value as Scale);
          }}
        />
      </div>
      <DateField
        label={k.on}
        value={on}
        max={today}
        fault={refusal?.faults['/on']}
        onChange={setOn}
      />
      <TextField
        label={k.answeredBy}
        optional={k.optional}
        hint={k.answeredByHint}
        autoComplete="off"
        maxLength={80}
        value={answeredBy}
        fault={refusal?.faults['/answered_by']}
        onChange={(event) => {
          setAnsweredBy(event.target.value);
        }}
      />
      <TextField
        label={k.comment}
        optional={k.optional}
        autoComplete="off"
        maxLength={1000}
        value={comment}
        fault={refusal?.faults['/comment']}
        onChange={(event) => {
          setComment(event.target.value);
        }}
      />
    </DialogForm>
  );
}

function Earlier({ score, mayTakeBack }: { score: Score; mayTakeBack: boolean }) {
  const { w, day } = useLocale();
  const k = useWords(kamWords);
  const text = useScoreText();
  const [sure, setSure] = useState(false);
  const takeBack = useTakeBackScore();
  const refusal = refusalOf(takeBack.error, w.common.unreachable);
  const on = day(score.on, 'dayYear');
  return (
    <li>
      <div>
        <b className="num">{k.scoreOn(text.score(score.score), on)}</b>
        <span className={style.detail}>
          {[
            score.scale !== 'zero_to_ten' &&
              k.given(text.given(score.given), scaleName(score.scale)),
            score.answered_by,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {score.comment && <p>{score.comment}</p>}
        {sure && <p className={style.detail}>{k.takeBackSure}</p>}
        {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      </div>
      {mayTakeBack &&
        (sure ? (
          <span className={style.sure}>
            <Button
              small
              disabled={takeBack.isPending}
              onClick={() => {
                takeBack.mutate(score.id);
              }}
            >
              {k.takeBackYes}
            </Button>
            <Button
              small
              weight="bare"
              onClick={() => {
                setSure(false);
              }}
            >
              {k.takeBackNo}
            </Button>
          </span>
        ) : (
          <Button
            small
            weight="bare"
            aria-label={k.takeBackOf(on)}
            onClick={() => {
              setSure(true);
            }}
          >
            {k.takeBack}
          </Button>
        ))}
    </li>
  );
}
