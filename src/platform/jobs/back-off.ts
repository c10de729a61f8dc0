/** How long to wait before the next try: twice as long after each failure, from `first` up to `longest`, in milliseconds. */
export interface BackOff {
  readonly first: number;
  readonly longest: number;
}

/** The instant of the next try. @param failures tries that have failed before the present one */
export function nextTryAt({ first, longest }: BackOff, failures: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(first * 2 ** failures, longest));
}
