// A budget is approved once; after that a change is a new version, with its reason.
import { useState } from 'react';
import { useApproveBudget, useSaveDraft } from '@/actions/budget';
import { refusalOf } from '@/actions/deed';
import { draftOf, type Sheet } from '@/model/budget-sheet';
import { rememberBudget, type Coverage } from '@/queries/budgets';
import { Dialog } from '@/ui/Dialog';
import { TextField } from '@/ui/fields';
import { useLocale } from '@/ui/locale';
import { DialogForm } from '../parts/DialogForm';

interface Props {
  year: string;
  etag: string | null;
  onClose: () => void;
}

export function ApprovalDialog({ year, etag, coverage, onClose }: Props & { coverage: Coverage }) {
  const { w } = useLocale();
  const approve = useApproveBudget(year);
  const refusal = refusalOf(approve.error, w.common.unreachable);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={w.budget.approve} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={approve.isPending}
        submitLabel={w.budget.approveShort}
        onSubmit={(event) => {
          event.preventDefault();
          approve.mutate({ etag, reason: reason.trim() || null }, { onSuccess: onClose });
        }}
        onCancel={onClose}
      >
        <p>{w.budget.approveText}</p>
        <p className="soft">{coverage.advice}</p>
        {(coverage.level === 'short' || coverage.short_channels.length > 0) && (
          <TextField
            autoFocus
            label={w.budget.reasonShort}
            value={reason}
            fault={refusal?.faults['/reason']}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}

export function NewVersionDialog({ year, etag, sheet, onClose }: Props & { sheet: Sheet }) {
  const { w } = useLocale();
  const save = useSaveDraft(year);
  const refusal = refusalOf(save.error, w.common.unreachable);
  const [reason, setReason] = useState('');
  return (
    <Dialog title={w.budget.change} closeLabel={w.common.close} open onClose={onClose}>
      <DialogForm
        refusal={refusal}
        pending={save.isPending}
        submitLabel={w.budget.changeSubmit}
        onSubmit={(event) => {
          event.preventDefault();
          const { draft } = draftOf(sheet);
          if (!draft) return;
          save.mutate(
            { etag, draft: { ...draft, reason: reason.trim() } },
            {
              onSuccess: (answer) => {
                rememberBudget(year, answer);
                onClose();
              },
            },
          );
        }}
        onCancel={onClose}
      >
        <p className="soft">{w.budget.changeText}</p>
        <TextField
          autoFocus
          label={w.budget.changeReason}
          value={reason}
          fault={refusal?.faults['/reason']}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </DialogForm>
    </Dialog>
  );
}
