// The second step at the door: the code that the phone shows.
import { useRef, useState } from 'react';
import { refusalOf } from '@/actions/deed';
import { doorWords } from '@/model/words/door';
import { Button } from '@/ui/Button';
import { useLocale, useWords } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { CodeField } from './CodeField';
import style from './Door.module.css';

interface Props {
  error: unknown;
  isPending: boolean;
  onCode: (code: string) => void;
  onBack: () => void;
}

export function CodeStep({ error, isPending, onCode, onBack }: Props) {
  const { w } = useLocale();
  const words = useWords(doorWords);
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const refusal = refusalOf(error, w.common.unreachable);
  const atField = refusal?.faults['/totp'];
  return (
    <>
      <div className={style.lead}>
        <h1>{words.codeTitle}</h1>
        <p className="soft">{words.codeText}</p>
      </div>
      <form
        className={style.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setIsMissing(!code.trim());
          if (!code.trim()) field.current?.focus();
          else onCode(code);
        }}
      >
        {refusal && !atField && <Notice tone="fault">{refusal.message}</Notice>}
        <CodeField
          label={words.code}
          ref={field}
          value={code}
          fault={isMissing ? words.needCode : atField}
          onType={(text) => {
            setCode(text);
            setIsMissing(false);
          }}
        />
        <Button type="submit" weight="main" wide disabled={isPending}>
          {words.signIn}
        </Button>
        <Button weight="bare" wide onClick={onBack}>
          {words.back}
        </Button>
      </form>
    </>
  );
}
