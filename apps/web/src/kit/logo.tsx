/** The mark: a line that takes a turn, and the cue light. */
export const Logo = ({ size = 22 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden>
    <rect x="1" y="1" width="20" height="20" rx="6" fill="var(--ss-ink)" />
    <path
      d="M5.5 14.8h4V7.6h7"
      fill="none"
      stroke="var(--ss-bg)"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
    <circle cx="16.3" cy="14.6" r="2.1" fill="var(--ss-now)" />
  </svg>
)
