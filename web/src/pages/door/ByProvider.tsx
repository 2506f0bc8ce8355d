// The way in by the identity provider.
import { IconArrowRight } from '@tabler/icons-react';
import { refusalOf } from '@/actions/deed';
import { useGoToProvider } from '@/actions/provider';
import type { ProviderWish } from '@/queries/provider';
import { Button } from '@/ui/Button';
import { useLocale } from '@/ui/locale';
import { Notice } from '@/ui/states';
import style from './Door.module.css';

interface Props {
  wish: () => ProviderWish;
  label: string;
  weight?: 'main' | 'quiet';
  wide?: boolean;
}

export function ByProvider({ wish, label, weight = 'quiet', wide = true }: Props) {
  const { w } = useLocale();
  const go = useGoToProvider();
  const refusal = refusalOf(go.error, w.common.unreachable);
  return (
    <div className={style.provider}>
      {refusal && <Notice tone="fault">{refusal.message}</Notice>}
      <Button
        weight={weight}
        wide={wide}
        icon={<IconArrowRight size={18} aria-hidden />}
        disabled={go.isPending || go.isSuccess}
        onClick={() => {
          go.mutate(wish());
        }}
      >
        {label}
      </Button>
    </div>
  );
}
