// Where the year seems to end; how that is worked out is one click away.
import { useLocale } from '@/ui/locale';
import style from './Landing.module.css';

export function Landing({ amount }: { amount: number }) {
  const { w, short } = useLocale();
  return (
    <details className={style.landing}>
      <summary className="soft">{w.myYear.landing(short(amount))}</summary>
      <p className="soft">{w.overview.landingHow}</p>
    </details>
  );
}
