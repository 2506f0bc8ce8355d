// What may happen to a deal after it is signed, each with what it does to the volume before one decides:
// the customer leaves, or stays after all, or the deal was a mistake.
import { useMemo, useState, type ReactNode } from 'react';
import { useDealDeed } from '@/actions/changeDeal';
import { refusalOf } from '@/actions/deed';
import { isDay } from '@/model/day';
import { useDealChangePreview, type DealDeeds, type DealWithEntries } from '@/queries/deals';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { CheckField, TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { Skeleton } from '@/ui/states';
import { ChangePreview } from './parts/ChangePreview';
import { DialogForm } from './parts/DialogForm';
import { useSettled } from './settled';
import style from './DealDialogs.module.css';

interface Props {
  deal: DealWithEntries;
  onClose: () => void;
}

interface DeedProps<Deed extends 'termination' | 'reinstatement' | 'void'> extends Props {
  deed: Deed;
  title: string;
  text: string;
  submitLabel: string;
  // What is tried out, and what is sent; null: something is missing.
  tried: DealDeeds[Deed] | null;
  body: DealDeeds[Deed] | null;
  children: (faultAt: (pointer: string) => string | undefined, pressed: boolean) => ReactNode;
}

function DeedDialog<Deed extends 'termination' | 'reinstatement' | 'void'>(props: DeedProps<Deed>) {
  const { deal, deed, tried, body, onClose } = props;
  const { w } = useLocale();
  const perform = useDealDeed(deal.id, deed);
  const settled = useSettled(tried, 250);
  const preview = useDealChangePreview(deal.id, deed, settled);
  const [pressed, setPressed] = useState(false);
  const refusal = refusalOf(perform.error ?? (tried && preview.error), w.common.unreachable);
  return (
    <Dialog title={props.title} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={perform.isPending}
        submitLabel={props.submitLabel}
        onSubmit={(event) => {
          event.preventDefault();
          setPressed(true);
          if (body) perform.mutate(body, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p className="soft">{props.text}</p>
        {props.children((pointer) => refusal?.faults[pointer], pressed)}
        {tried && preview.data ? (
          <ChangePreview
            preview={preview.data}
            stale={preview.isPlaceholderData || settled !== tried}
          />
        ) : (
          tried && preview.isPending && <Skeleton lines={[100, 80]} />
        )}
      </DialogForm>
    </Dialog>
  );
}

export function TerminateDialog({ deal, onClose }: Props) {
  const { w, today, amount } = useLocale();
  const running = deal.lines.filter(
    (line) => line.id && !line.is_void && line.term !== 'one_off' && !line.renewed_by_line_id,
  );
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(running.map((line) => line.id!)),
  );
  const count = running.length;
  const tried = useMemo(
    () =>
      isDay(on) && (chosen.size > 0 || count === 0)
        ? { on, ...(chosen.size < count && { line_ids: [...chosen] }) }
        : null,
    [on, chosen, count],
  );
  return (
    <DeedDialog
      deal={deal}
      onClose={onClose}
      deed="termination"
      title={w.dealChange.terminateTitle(deal.customer_name)}
      text={w.dealChange.terminateText}
      submitLabel={w.dealChange.terminateSubmit}
      tried={tried}
      body={tried && { ...tried, ...(reason.trim() && { reason: reason.trim() }) }}
    >
      {(faultAt) => (
        <>
          <DateField
            label={w.dealChange.lastDay}
            value={on}
            fault={isDay(on) ? faultAt('/on') : w.dealChange.requiredDay}
            onChange={setOn}
          />
          {running.length > 1 && (
            <fieldset className={style.lines}>
              <legend>{w.dealChange.lines}</legend>
              {running.map((line) => (
                <CheckField
                  key={line.id}
                  label={`${line.product_name ?? w.deals.noProduct}, ${amount(line.volume_per_year)}`}
                  checked={chosen.has(line.id!)}
                  onChange={(event) => {
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(line.id!);
                    else next.delete(line.id!);
                    setChosen(next);
                  }}
                />
              ))}
              {chosen.size === 0 && <p className={style.fault}>{w.dealChange.requiredLine}</p>}
            </fieldset>
          )}
          <TextField
            label={w.dealChange.reason}
            optional={w.common.optional}
            value={reason}
            fault={faultAt('/reason')}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </>
      )}
    </DeedDialog>
  );
}

const nothing = {};

export function ReinstateDialog({ deal, onClose }: Props) {
  const { w } = useLocale();
  const [reason, setReason] = useState('');
  return (
    <DeedDialog
      deal={deal}
      onClose={onClose}
      deed="reinstatement"
      title={w.dealChange.reinstate}
      text={w.dealChange.reinstateText}
      submitLabel={w.dealChange.reinstate}
      tried={nothing}
      body={reason.trim() ? { reason: reason.trim() } : nothing}
    >
      {(faultAt) => (
        <TextField
          label={w.dealChange.reason}
          optional={w.common.optional}
          autoFocus
          value={reason}
          fault={faultAt('/reason')}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      )}
    </DeedDialog>
  );
}

// A reason to try it out with: what it does is shown before the reason is typed.
const untold = { reason: '–' };

export function VoidDialog({ deal, onClose }: Props) {
  const { w } = useLocale();
  const [reason, setReason] = useState('');
  return (
    <DeedDialog
      deal={deal}
      onClose={onClose}
      deed="void"
      title={w.dealChange.voidTitle}
      text={w.dealChange.voidText}
      submitLabel={w.dealChange.void}
      tried={untold}
      body={reason.trim() ? { reason: reason.trim() } : null}
    >
      {(faultAt, pressed) => (
        <TextField
          label={w.dealChange.voidReason}
          autoFocus
          value={reason}
          fault={pressed && !reason.trim() ? w.dealChange.requiredReason : faultAt('/reason')}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      )}
    </DeedDialog>
  );
}
