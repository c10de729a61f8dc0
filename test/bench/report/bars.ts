import type { HttpWorkload } from '../load/load-plan.js';

/** What the ratios have to reach, as the project has set it; `p95`: how many times that of the bare server ours may be at most. */
export const BARS: Readonly<Record<HttpWorkload, { readonly pgbench?: number; readonly ceiling?: number; readonly p95?: number }>> = {
  W1: { pgbench: 0.25, ceiling: 0.7 },
  W2: { pgbench: 0.3, ceiling: 0.6 },
  W3: { pgbench: 0.35 },
  W4: { pgbench: 0.4 },
  W12: { p95: 3 },
};

/** Deadlines a second of one thread. */
export const DEADLINE_BARS = { withoutExplanation: 2_000_000, withExplanation: 100_000 } as const;
