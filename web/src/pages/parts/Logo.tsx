// The mark: four bars, one for each channel.
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden>
      <rect x="1.5" y="4" width="4" height="18" rx="2" fill="var(--renewal)" />
      <rect x="7.2" y="9" width="4" height="13" rx="2" fill="var(--cross_sell)" />
      <rect x="12.9" y="13" width="4" height="9" rx="2" fill="var(--win_back)" />
      <rect x="18.6" y="6" width="4" height="16" rx="2" fill="var(--new_sales)" />
    </svg>
  );
}
