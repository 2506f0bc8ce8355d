// Correct a signed deal: the same form as when it was signed, and beside it what the correction takes back
// and what it posts anew.
import { useMemo, useState, type FormEvent } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useCorrectDeal } from '@/actions/changeDeal';
import { refusalOf } from '@/actions/deed';
import { correctionBody, formOfDeal } from '@/model/deal-form';
import { formatAmount } from '@/model/money';
import { ProblemError } from '@/queries/client';
import { useDeal, useDealChangePreview, type DealWithEntries } from '@/queries/deals';
import { Button, LinkButton } from '@/ui/Button';
import { Card } from '@/ui/Card';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { Notice, Skeleton } from '@/ui/states';
import NotFound from './NotFound';
import { ChangePreview } from './parts/ChangePreview';
import { dealFields, focusOnFault, useTypedDeal } from './parts/dealForm';
import { DealFields } from './parts/DealFields';
import { Columns, Page } from './parts/Page';
import { useSettled } from './settled';
import style from './NewDeal.module.css';

export default function CorrectDeal({ id }: { id: string }) {
  const { w } = useLocale();
  const deal = useDeal(id);
  const [round, setRound] = useState(0);
  if (deal.isError && !deal.data) return <NotFound />;
  if (!deal.data) return <Skeleton tall lines={[50, 100, 100]} />;
  const { data, etag } = deal.data;
  if (data.is_void || !data.may_change) return <Redirect to={`/deals/${id}`} replace />;
  return (
    <Page title={w.dealChange.correctTitle(data.customer_name)} lead={w.dealChange.correctText}>
      <Form
        key={round}
        deal={data}
        etag={etag}
        onReload={() => {
          void deal.refetch().then(() => {
            setRound(round + 1);
          });
        }}
      />
    </Page>
  );
}

interface Props {
  deal: DealWithEntries;
  etag: string | null;
  onReload: () => void;
}

function Form({ deal, etag: newest, onReload }: Props) {
  const { w, currency, language } = useLocale();
  const [, go] = useLocation();
  // What is corrected is what was on the page when the form was opened.
  const [etag] = useState(newest);
  const typed = useTypedDeal(
    useMemo(
      () =>
        formOfDeal(
          deal,
          currency,
          (minor, unit) => formatAmount(minor, unit, language, true),
          language === 'sv' ? ',' : '.',
        ),
      [deal, currency, language],
    ),
  );
  const { form, pressed } = typed;
  const [untouched] = useState(form);
  const [reason, setReason] = useState('');
  const { body, faults } = useMemo(
    () => correctionBody(form, currency, reason),
    [form, currency, reason],
  );
  const tried = useMemo(
    () => (form === untouched ? null : correctionBody(form, currency, '').body),
    [form, untouched, currency],
  );
  const settled = useSettled(tried, 250);
  const preview = useDealChangePreview(deal.id, 'correction', settled);
  const correct = useCorrectDeal(deal.id, etag);
  const judged = refusalOf(correct.error ?? (tried && preview.error), w.common.unreachable);
  const stale = correct.error instanceof ProblemError && correct.error.status === 412;
  const fields = dealFields(typed, faults, judged, w, () => {
    if (correct.isError) correct.reset();
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    typed.setPressed(true);
    if (!body) {
      focusOnFault();
      return;
    }
    correct.mutate(body, {
      onSuccess: () => {
        go(`/deals/${deal.id}`);
      },
      onError: focusOnFault,
    });
  }

  return (
    <form onSubmit={submit} noValidate>
      <Columns kind="wide-narrow">
        <DealFields fields={fields} />
        <div className={style.side}>
          <Card title={w.dealChange.whatHappens}>
            {tried && preview.data ? (
              <ChangePreview
                preview={preview.data}
                stale={preview.isPlaceholderData || settled !== tried}
              />
            ) : (
              <p className={`soft ${style.judged}`}>{w.dealChange.noPreview}</p>
            )}
            <div className={style.judged}>
              <TextField
                label={w.dealChange.reasonCorrect}
                optional={w.common.optional}
                value={reason}
                fault={judged?.faults['/reason']}
                onChange={(event) => {
                  setReason(event.target.value);
                }}
              />
            </div>
            {judged && (pressed || Object.keys(judged.faults).length === 0) && (
              <div tabIndex={-1} className={style.judged}>
                <Notice tone="fault">
                  {judged.message}{' '}
                  {stale && (
                    <Button small onClick={onReload}>
                      {w.dealChange.staleReload}
                    </Button>
                  )}
                </Notice>
              </div>
            )}
            {pressed && !body && (
              <div className={style.judged}>
                <Notice tone="fault">{w.newDeal.faultsSummary(Object.keys(faults).length)}</Notice>
              </div>
            )}
            <div className={style.buttons}>
              <Button
                type="submit"
                weight="main"
                disabled={correct.isPending || form === untouched}
              >
                {w.dealChange.saveCorrection}
              </Button>
              <LinkButton href={`/deals/${deal.id}`}>{w.common.cancel}</LinkButton>
            </div>
          </Card>
        </div>
      </Columns>
    </form>
  );
}
