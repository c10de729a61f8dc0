import { readdirSync, readFileSync } from 'node:fs';

/** Kernel ticks are hundredths of a second on every Linux that Node runs on. */
const TICK_US = 10_000;

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended and were waited for. */
  readonly ended: number;
}

function timesOf(pid: number | string): ProcessTimes | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, own: (fields[11] ?? 0) + (fields[12] ?? 0), ended: (fields[13] ?? 0) + (fields[14] ?? 0) };
  } catch {
    return undefined;
  }
}

/** Processor time of one process so far, in microseconds, user and system, all threads; 0 where the system does not tell. */
export function processTime(pid: number): number {
  return (timesOf(pid)?.own ?? 0) * TICK_US;
}

/** The same of a process and all its children, those that have ended included: the postmaster and its backends. */
export function familyTime(pid: number): number {
  const root = timesOf(pid);
  if (!root) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => timesOf(name) ?? []);
  const alive = children.filter(({ parent }) => parent === pid).reduce((sum, { own }) => sum + own, 0);
  return (root.own + root.ended + alive) * TICK_US;
}
