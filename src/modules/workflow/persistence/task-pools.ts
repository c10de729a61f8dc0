import { coverageOf, covered, matterOf, type Coverage } from '../../../platform/auth/covered.js';
import type { Actor, Role } from '../../../shared/actor.js';
import type { Grant } from '../../../shared/grant.js';
import { performedBy } from '../domain/task-rules.js';

/** Tasks that wait for a role in an agency, as far as the posts reach that may take them: limits of one post are not those of another. */
export interface TaskPool extends Coverage {
  readonly agency: string;
  readonly role: Role;
}

/** The pools that a caller may take tasks out of, each once. */
export function poolsOf({ grants }: Pick<Actor, 'grants'>): readonly TaskPool[] {
  const posts = new Map<string, { readonly agency: string; readonly role: Role; readonly grants: Grant[] }>();
  for (const grant of grants) {
    const agency = grant.agencyCode;
    if (agency === undefined) continue;
    // Taking is acting: a post reaches its own agency, and nothing below it.
    const own = { ...grant, scope: [agency] };
    for (const role of performedBy(grant.roles)) {
      const pool = posts.get(`${agency} ${role}`);
      if (pool) pool.grants.push(own);
      else posts.set(`${agency} ${role}`, { agency, role, grants: [own] });
    }
  }
  return [...posts.values()].map(({ agency, role, grants: held }) => ({ agency, role, ...coverageOf({ grants: held }) }));
}

/** SQL of the pools `p`, from the parameter at this position, and of a task `t` that waits in one of them and lies within its limits. */
export const POOLS = (at: number): string =>
  `jsonb_to_recordset($${at}::jsonb) p (agency text, role text, scope text[], cleared text[], limits text)`;
export const WAITS_IN_POOL = `t.agency_code = p.agency and t.role = p.role and t.assignee_id is null
  and ${covered(matterOf('t'), { scope: 'p.scope', cleared: 'p.cleared', limits: 'p.limits::jsonb' })}`;
