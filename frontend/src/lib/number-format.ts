const thousands = new Intl.NumberFormat("ko-KR");

/** `₩12,900`: whole won. */
export function formatWon(won: number): string {
  return `₩${thousands.format(won)}`;
}

/** `12,900`. */
export function formatCount(count: number): string {
  return thousands.format(count);
}

/** Unread counts: `9+` above nine. */
export function formatUnread(count: number): string {
  return count > 9 ? "9+" : String(count);
}

/** `340 B`, `12 KB`, `3.4 MB`: file sizes in steps of 1024. */
export function formatBytes(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_024 ** 2) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 ** 2).toFixed(1)} MB`;
}
