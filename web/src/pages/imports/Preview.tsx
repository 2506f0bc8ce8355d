// What a file was taken for and what it would do, before it is let in.
import type { Import } from '@/queries/imports';
import { Card } from '@/ui/Card';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import { DealsReport } from './DealsReport';

export function Preview({ known }: { known: Import }) {
  const { w } = useLocale();
  if (known.report) return <DealsReport known={known} report={known.report} />;
  return (
    <Card title={known.file_name ?? w.imports.title}>
      <Notice tone="fault">{known.refusal ?? w.imports.gone}</Notice>
    </Card>
  );
}
