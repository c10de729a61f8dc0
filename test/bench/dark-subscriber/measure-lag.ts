import { setTimeout as pause } from 'node:timers/promises';
import { floodLanes } from '../../support/flooded-lanes.js';
import { atTheCounter, officerOf, WARD } from '../../support/handed-in.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';
import type { BenchDatabase } from '../dataset/bench-database.js';
import { launchServer, type RunningServer } from '../server/launch-server.js';
import { ask, gauges } from './asking.js';

const LANES = 2_000;
const MINUTES = 1.5;
const LOOK_EVERY_MS = 250;
const HAND_IN_EVERY_MS = 500;
const ACCEPTED = 'dossiers.accepted.v1';
const LAGS = ['motcua_job_lag_seconds', 'motcua_follower_lag_seconds'];
/** What no job and no follower may be behind, in seconds. */
const LAG_BAR_SECONDS = 2;

/** What was seen while one subscriber kept silent in all its lanes. */
export interface LagFindings {
  /** The longest lag of each job and follower, in seconds. */
  readonly lags: readonly (readonly [gauge: string, seconds: number])[];
  /** From the answer of the intake to the call at a subscriber that answers, in milliseconds. */
  readonly calls: { readonly made: number; readonly medianMs: number; readonly longestMs: number };
  readonly silentCalls: number;
  /** From SIGTERM to the end of each replica, in milliseconds. */
  readonly endedAfterMs: { readonly serving: number; readonly working: number };
}

/** One replica serves, one runs jobs; a subscriber keeps silent in 2,000 lanes while dossiers go on coming in. */
export async function measureLag({ urls }: BenchDatabase, folder: string): Promise<LagFindings> {
  const silent = await WebhookReceiver.open();
  silent.answerAfterMs = 3_600_000;
  const answering = await WebhookReceiver.open();
  const serving = await launchServer(urls, folder, [], { MOTCUA_ROLE: 'http', MOTCUA_SANDBOX: 'on' }, 'serving');
  const working = await launchServer(urls, folder, [], { MOTCUA_ROLE: 'jobs', MOTCUA_SANDBOX: 'on' }, 'working');
  try {
    const watched = await watch(urls.ownerUrl, serving, working, silent, answering);
    return { ...watched, endedAfterMs: { working: await endOf(working), serving: await endOf(serving) } };
  } finally {
    for (const { child } of [serving, working]) child.kill('SIGKILL');
    await Promise.all([silent.close(), answering.close()]);
  }
}

async function watch(
  ownerUrl: string,
  serving: RunningServer,
  working: RunningServer,
  silent: WebhookReceiver,
  answering: WebhookReceiver,
): Promise<Omit<LagFindings, 'endedAfterMs'>> {
  const tokenOf = async (holder: object): Promise<string> =>
    (await ask(serving.port, 'POST', '/v1/sandbox/tokens', holder))['token'] as string;
  const subscribe = async (subject: string, url: string): Promise<string> => {
    const token = await tokenOf({ ...officerOf(WARD, 'partner-system'), subject });
    return (await ask(serving.port, 'PUT', '/v1/partner/webhook', { url, types: [ACCEPTED] }, token))['id'] as string;
  };
  const silentId = await subscribe('silent-subscriber', silent.url);
  await subscribe('answering-subscriber', answering.url);
  const calledAt = new Map<string, number>();
  answering.answering = ({ body }) => {
    calledAt.set((JSON.parse(body) as { subject: string }).subject, Date.now());
    return { status: 204 };
  };
  const desk = await tokenOf(officerOf(WARD, 'desk-officer'));
  const takenAt = new Map<string, number>();
  const handIn = async (): Promise<void> => {
    const { id } = await ask(serving.port, 'POST', '/v1/desk/dossiers', atTheCounter(), desk);
    takenAt.set(id as string, Date.now());
  };
  await handIn();
  while (calledAt.size === 0) await pause(LOOK_EVERY_MS);
  await floodLanes(ownerUrl, silentId, ACCEPTED, LANES);

  const longest = new Map<string, number>();
  const until = Date.now() + MINUTES * 60_000;
  const looking = async (): Promise<void> => {
    for (; Date.now() < until; await pause(LOOK_EVERY_MS))
      for (const [name, seconds] of await gauges(working.port, LAGS)) longest.set(name, Math.max(seconds, longest.get(name) ?? 0));
  };
  const handing = async (): Promise<void> => {
    for (; Date.now() < until; await pause(HAND_IN_EVERY_MS)) await handIn();
  };
  await Promise.all([looking(), handing()]);
  for (const end = Date.now() + 10_000; Date.now() < end && calledAt.size < takenAt.size;) await pause(LOOK_EVERY_MS);
  const waits = [...calledAt].map(([id, at]) => at - takenAt.get(id.split(/[:/]/).pop()!)!).sort((a, b) => a - b);
  return {
    lags: [...longest].sort(([, a], [, b]) => b - a),
    calls: { made: waits.length, medianMs: waits[Math.floor(waits.length / 2)] ?? NaN, longestMs: waits.at(-1) ?? NaN },
    silentCalls: silent.calls.length,
  };
}

async function endOf(server: RunningServer): Promise<number> {
  const asked = Date.now();
  await server.stop();
  return Date.now() - asked;
}

/** Those that were further behind than they may be. */
export function lateOnes(lags: LagFindings['lags']): LagFindings['lags'] {
  return lags.filter(([, seconds]) => seconds > LAG_BAR_SECONDS);
}

/** The findings as lines to print. */
export function lagTable({ lags, calls, silentCalls, endedAfterMs }: LagFindings): string {
  const behind = lateOnes(lags).length;
  return [
    'longest lag s  of',
    ...lags.map(([name, seconds]) => `${seconds.toFixed(3).padStart(13)}  ${name}`),
    `${behind} of ${lags.length} were more than ${LAG_BAR_SECONDS} s behind, with ${LANES} lanes of a subscriber that never answers.`,
    `The other subscriber was called ${calls.made} times, ${calls.medianMs} ms after the intake (median), ${calls.longestMs} ms at most.`,
    `The silent one was called ${silentCalls} times.`,
    `After SIGTERM the replica of jobs ended in ${endedAfterMs.working} ms, the one that serves in ${endedAfterMs.serving} ms.`,
  ].join('\n');
}
