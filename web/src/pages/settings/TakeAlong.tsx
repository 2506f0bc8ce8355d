// The whole company as one file, for an administrator: to keep, or to move to another server.
import { settingsWords } from '@/model/words/settings';
import { IconDownload } from '@tabler/icons-react';
import { companyFile } from '@/queries/lists';
import button from '@/ui/Button.module.css';
import { Card } from '@/ui/Card';
import { useWords } from '@/ui/locale';
import style from './Settings.module.css';

export function TakeAlong() {
  const s = useWords(settingsWords);
  return (
    <Card>
      <h2 className={style.rules}>{s.company.takeAlong}</h2>
      <p className="soft">{s.company.takeAlongText}</p>
      <p>
        <a className={`${button.button} ${button.small}`} href={companyFile} download>
          <IconDownload size={17} aria-hidden />
          {s.company.takeAlongGet}
        </a>
      </p>
    </Card>
  );
}
