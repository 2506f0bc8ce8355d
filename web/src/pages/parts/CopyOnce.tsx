// A secret that is shown once: selected by a click, copied by a button.
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { accountWords } from '@/model/words/account';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/fields';
import { useWords } from '@/ui/locale';

interface Props {
  label: string;
  hint: string;
  value: string;
  // What else one may do, beside the button that copies.
  children?: ReactNode;
}

export function CopyOnce({ label, hint, value, children }: Props) {
  const words = useWords(accountWords);
  const [copied, setCopied] = useState(false);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        readOnly
        autoFocus
        value={value}
        onFocus={(event) => {
          event.target.select();
        }}
      />
      <div style={{ display: 'flex', gap: 8 }}>
        <Button
          weight="main"
          icon={copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />}
          onClick={() => {
            void navigator.clipboard.writeText(value).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
        {children}
      </div>
    </>
  );
}
