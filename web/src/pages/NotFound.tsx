// Nothing at this address, or nothing that is ours to see.
import { IconCompass } from '@tabler/icons-react';
import { LinkButton } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { EmptyState } from '@/ui/states';
import { Page } from './parts/Page';

export default function NotFound() {
  const { w } = useLocale();
  return (
    <Page title={w.common.notFoundTitle} hideTitle>
      <EmptyState
        icon={<IconCompass size={26} aria-hidden />}
        title={w.common.notFoundTitle}
        action={
          <LinkButton href="/" weight="main">
            {w.common.toStart}
          </LinkButton>
        }
      >
        {w.common.notFoundText}
      </EmptyState>
    </Page>
  );
}
