// The list in sight as a file, as a workbook or as text; narrowed as the page is.
import { IconDownload } from '@tabler/icons-react';
import { listFile, type List } from '@/queries/lists';
import button from '@/ui/Button.module.css';
import { useLocale } from '@/ui/locale';
import style from './Downloads.module.css';

interface Props {
  list: List;
  query?: Record<string, string | null | undefined>;
}

export function Downloads({ list, query = {} }: Props) {
  const { w } = useLocale();
  const link = (ending: 'xlsx' | 'csv', name: string) => (
    <a
      className={`${button.button} ${button.quiet} ${button.small}`}
      href={listFile(list, ending, query)}
      download
      aria-label={w.common.download(name)}
    >
      <IconDownload size={17} aria-hidden />
      {name}
    </a>
  );
  return (
    <span className={style.links}>
      {link('xlsx', 'Excel')}
      {link('csv', 'CSV')}
    </span>
  );
}
