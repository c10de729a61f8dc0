import { grantOf } from '../../../src/shared/grant.js';
import { readFileSync } from 'node:fs';
import type { Actor, Role } from '../../../src/shared/actor.js';
import { compileCalendar, type CalendarDefinition } from '../../../src/shared/working-calendar/index.js';
import { USUAL_DUTIES, type Duties } from '../../../src/modules/agencies/domain/duty-rule.js';
import { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import type { DecisionContext } from '../../../src/modules/workflow/domain/decision-context.js';
import type { RawProcess } from '../../../src/modules/workflow/domain/import/raw-process.js';
import type { ProcessDefinition } from '../../../src/modules/workflow/domain/process-definition.js';
import type { Task } from '../../../src/modules/workflow/domain/task.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export const calendar = compileCalendar(read('src/seed/calendar/national-calendar.json') as CalendarDefinition);
export const rawProcesses = read('src/seed/processes/processes.json') as RawProcess[];

export const PROVINCE = 'H21';
export const DEPARTMENT = 'H21.16';
export const DOSSIER = '0197a000-0000-7000-8000-000000000001';
export const RECEIVER = '0197a000-0000-8000-8000-00000000000e';
export const MONDAY = new Date('2026-11-16T08:00:00+07:00');
export const DUE = new Date('2026-11-30T17:00:00+07:00');

export function defaultProcess(code: string): ProcessDefinition {
  return DEFAULT_PROCESSES.find((each) => each.code === code)!;
}

export function contextOf(definition: ProcessDefinition, now: Date = MONDAY, duties: Duties = USUAL_DUTIES): DecisionContext {
  return { definition, calendarOf: () => calendar, dutiesOf: () => duties, now };
}

export function openCase(definition: ProcessDefinition, dueAt: Date | null = DUE, receivingAgencyCode = DEPARTMENT): WorkCase {
  return WorkCase.open(
    {
      dossierId: DOSSIER,
      definitionId: '0197a000-0000-7000-8000-0000000000d1',
      procedureCode: '1.001806',
      procedureName: 'Quyết định công nhận cơ sở',
      sectorCode: null,
      confidentiality: 'ordinary',
      receivingAgencyCode,
      resolvingAgencyCode: DEPARTMENT,
      provinceAgencyCode: PROVINCE,
      receivedAt: MONDAY,
      receivedBy: RECEIVER,
      receivedFor: null,
      dueAt,
    },
    contextOf(definition),
  );
}

/** An officer of the department; `n` tells two officers with the same roles apart. */
export function officer(roles: readonly Role[], n = 1, agencyScope: readonly string[] = [PROVINCE, DEPARTMENT]): Actor {
  const id = `0197a000-0000-8000-8000-${roles.join().length.toString().padStart(4, '0')}${n.toString().padStart(8, '0')}`;
  return {
    id,
    kind: 'officer',
    issuer: 'test',
    subject: id,
    name: 'Cán bộ',
    grants: [grantOf(roles, agencyScope, DEPARTMENT)],
    agencyCode: DEPARTMENT,
  };
}

/** The same officer in a post of another agency. */
export function postedAt(actor: Actor, agencyCode: string): Actor {
  return { ...actor, agencyCode, grants: actor.grants.map(({ roles, scope }) => grantOf(roles, [...scope, agencyCode], agencyCode)) };
}

export function present(workCase: WorkCase): Task {
  const open = workCase.tasks.filter(({ closedAt }) => closedAt === null);
  if (open.length !== 1) throw new Error(`${open.length} open tasks`);
  return open[0]!;
}

/** The code of the refusal, or `done`. */
export function attempt(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
}
