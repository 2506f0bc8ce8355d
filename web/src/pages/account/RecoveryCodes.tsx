// The ten codes for the day the phone is lost, shown once: to copy, to keep as a file, or to print.
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { accountWords } from '@/model/words/account';
import { Button } from '@/ui/Button';
import { useWords } from '@/ui/locale';
import style from './Account.module.css';

export function RecoveryCodes({ codes, onSaved }: { codes: string[]; onSaved: () => void }) {
  const words = useWords(accountWords);
  const [copied, setCopied] = useState(false);
  const text = `${codes.join('\n')}\n`;
  return (
    <div className={style.form}>
      <h3>{words.code.codesTitle}</h3>
      <p>{words.code.codesText}</p>
      <ul className={style.codes} data-testid="recovery-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={style.buttons}>
        <Button
          icon={copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />}
          onClick={() => {
            void navigator.clipboard.writeText(text).then(() => {
              setCopied(true);
            });
          }}
        >
          {copied ? words.copied : words.copy}
        </Button>
        <Button
          icon={<IconDownload size={17} aria-hidden />}
          onClick={() => {
            save(text, words.code.fileName);
          }}
        >
          {words.code.download}
        </Button>
      </div>
      <div>
        <Button weight="main" onClick={onSaved}>
          {words.code.saved}
        </Button>
      </div>
    </div>
  );
}

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
