// The password and the code, by which one who has signed in shows that it is still she; of one who has no password,
// what the identity provider says stands in its place.
import { useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { accountWords } from '@/model/words/account';
import { useAccount } from '@/queries/account';
import { TextField } from '@/ui/fields';
import { useLocale, useWords } from '@/ui/locale';
import { CodeField } from '../door/CodeField';
import { ShowAnew } from './ShowAnew';

// The provider by whom she must show anew who she is; null: she has a password, or has just shown it.
export function useMustShowAnew(): string | null {
  const account = useAccount().data;
  if (!account || account.has_password || account.proved_lately) return null;
  return account.provider?.name ?? '';
}

export function useProof(error: unknown) {
  const { w } = useLocale();
  const words = useWords(accountWords);
  const account = useAccount().data;
  const mustShow = useMustShowAnew();
  const [proof, setProof] = useState({ current_password: '', totp: '' });
  const refusal = refusalOf(error, w.common.unreachable);
  const faults = refusal?.faults ?? {};
  const hasPassword = account?.has_password ?? true;
  const fields = (
    <>
      {hasPassword && (
        <TextField
          type="password"
          label={words.currentPassword}
          autoFocus
          autoComplete="current-password"
          value={proof.current_password}
          fault={faults['/current_password']}
          onChange={(event) => {
            setProof({ ...proof, current_password: event.target.value });
          }}
        />
      )}
      {mustShow !== null && <ShowAnew name={mustShow} />}
      {(account?.second_factor.is_on ?? true) && (
        <CodeField
          label={words.code.code}
          autoFocus={!hasPassword}
          value={proof.totp}
          fault={faults['/totp']}
          onType={(totp) => {
            setProof({ ...proof, totp });
          }}
        />
      )}
    </>
  );
  return { proof, fields, refusal: Object.keys(faults).length === 0 ? refusal : null };
}
