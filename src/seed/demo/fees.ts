import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../platform/config/project-root.js';
import { Refused, type Answer, type ServerClient } from './server-client.js';
import type { Staff } from './staff.js';

const PROVINCE = 'H21';
/** The schedule of the province in which the demo plays. */
const FILE = 'gpxd-gia-lai.json';
const SCHEDULES = '/v1/admin/fee-schedules';

interface ScheduleFile {
  readonly code: string;
  readonly decision: { readonly number: string; readonly issuer: string; readonly signedOn: string };
  readonly content: object;
}

/** Where to ask what a building permit costs, and with what: the answer explains its lines. */
export const FEE_QUESTION = {
  path: '/v1/public/procedures/1.013225/fee-quote',
  body: { facts: { channel: 'online', works: 'house', act: 'new', area: 'urban' } },
} as const;

/**
 * The fees of building permits, as the people's council decided them, are drafted by one of the procedure control, checked by another one
 * and published. What an earlier demo, or one that was interrupted, did of it stays.
 *
 * @param effectiveFrom local date
 */
export async function publishFees(staff: Staff, effectiveFrom: string): Promise<void> {
  const { code, decision, content } = JSON.parse(await readFile(join(projectRoot, 'src', 'seed', 'fees', FILE), 'utf8')) as ScheduleFile;
  const author = await staff.officer(PROVINCE, 'procedure-controller');
  const checker = await staff.as({
    subject: 'demo-kiem-soat-thu-hai',
    name: 'Người kiểm tra biểu phí',
    agencyCode: PROVINCE,
    roles: ['procedure-controller'],
  });
  const path = `${SCHEDULES}/${code}`;
  const known = await lookAt(author, path);
  if (known === undefined) await author.post(SCHEDULES, { code, content });
  const begun = known ?? (await author.get(path));
  if (begun['draft'] === null) return;
  const { checkedBy } = begun['draft'] as Answer;
  const version = begun['version'] as number;
  const checked = checkedBy === null ? await checker.post(`${path}/draft/check`, undefined, version) : begun;
  await author.post(`${path}/draft/publish`, { decision, effectiveFrom }, checked['version'] as number);
}

/** A schedule; undefined where there is none yet. */
async function lookAt(author: ServerClient, path: string): Promise<Answer | undefined> {
  try {
    return await author.get(path);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}
