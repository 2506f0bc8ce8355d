// The whole company as one file, for an administrator: to keep, or to move to another server.
import { IconDownload } from '@tabler/icons-react';
import { companyFile } from '@/queries/lists';
import button from '@/ui/Button.module.css';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import style from './Settings.module.css';

export function TakeAlong() {
  const { w } = useLocale();
  return (
    <Card>
      <h2 className={style.rules}>{w.company.takeAlong}</h2>
      <p className="soft">{w.company.takeAlongText}</p>
      <p>
        <a className={`${button.button} ${button.small}`} href={companyFile} download>
          <IconDownload size={17} aria-hidden />
          {w.company.takeAlongGet}
        </a>
      </p>
    </Card>
  );
}
