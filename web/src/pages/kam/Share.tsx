// How much of what was contracted is delivered, as a bar with a mark where nothing is behind.
import style from './kam.module.css';

export function Share({ share, isBehind }: { share: number; isBehind: boolean }) {
  const width = `${String(Math.max(0, Math.min(1, share)) * 100)}%`;
  return (
    <span className={style.share} data-behind={isBehind || undefined} aria-hidden>
      <i style={{ width }} />
    </span>
  );
}
