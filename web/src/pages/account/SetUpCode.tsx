// Setting up the code at sign-in: the password first, then the picture that the phone reads and the code that
// it shows, and last the recovery codes.
import { encode } from 'uqr';
import { useState } from 'react';
import { useConfirmCode, useSetUpCode } from '@/actions/account';
import { refusalOf } from '@/actions/deed';
import { accountWords } from '@/model/words/account';
import { useAccount, type CodeKey } from '@/queries/account';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { CodeField } from '../door/CodeField';
import { DialogForm } from '../parts/DialogForm';
import { RecoveryCodes } from './RecoveryCodes';
import { ShowAnew } from './ShowAnew';
import { useMustShowAnew } from './useProof';
import style from './Account.module.css';

interface Props {
  onCancel: () => void;
  onDone: () => void;
}

export default function SetUpCode({ onCancel, onDone }: Props) {
  const { w } = useLocale();
  const words = useWords(accountWords);
  const setUp = useSetUpCode();
  const confirm = useConfirmCode();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const hasPassword = useAccount().data?.has_password ?? true;
  const mustShow = useMustShowAnew();

  if (confirm.data) return <RecoveryCodes codes={confirm.data} onSaved={onDone} />;
  if (setUp.data) {
    const refusal = refusalOf(confirm.error, w.common.unreachable);
    const atField = refusal?.faults['/totp'];
    return (
      <DialogForm
        refusal={atField ? null : refusal}
        pending={confirm.isPending}
        submitLabel={words.code.confirm}
        onSubmit={(event) => {
          event.preventDefault();
          confirm.mutate(code);
        }}
        onCancel={onCancel}
      >
        <p>{words.code.scan}</p>
        <Picture of={setUp.data} />
        <CodeField label={words.code.type} value={code} fault={atField} onType={setCode} />
      </DialogForm>
    );
  }
  if (mustShow !== null) return <ShowAnew name={mustShow} />;
  const refusal = refusalOf(setUp.error, w.common.unreachable);
  const atField = refusal?.faults['/current_password'];
  return (
    <DialogForm
      refusal={atField ? null : refusal}
      pending={setUp.isPending}
      submitLabel={words.code.next}
      onSubmit={(event) => {
        event.preventDefault();
        setUp.mutate({ current_password: password });
      }}
      onCancel={onCancel}
    >
      <p>{hasPassword ? words.code.confirmWho : words.code.scanNext}</p>
      {hasPassword && (
        <TextField
          type="password"
          label={words.currentPassword}
          autoFocus
          autoComplete="current-password"
          value={password}
          fault={atField}
          onChange={(event) => {
            setPassword(event.target.value);
          }}
        />
      )}
    </DialogForm>
  );
}

function Picture({ of }: { of: CodeKey }) {
  const words = useWords(accountWords).code;
  const { size, data } = encode(of.address, { border: 0 });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return (
    <div>
      <svg
        className={style.picture}
        viewBox={`0 0 ${String(size)} ${String(size)}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={words.picture}
      >
        <path d={dark.join('')} fill="#000" />
      </svg>
      <p style={{ marginTop: 12 }}>
        <a href={of.address}>{words.open}</a>
      </p>
      <p className="soft" style={{ marginTop: 8 }}>
        {words.cannotScan}
        <span className={style.key} data-testid="code-key">
          {of.key.replace(/(.{4})/g, '$1 ').trim()}
        </span>
      </p>
    </div>
  );
}
