import type { INestApplicationContext } from '@nestjs/common';
import { isOfferedOnline, ProcedureReader, type ProcedureVersion } from '../../../src/modules/catalogue/index.js';
import type { ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';
import { assertCompetent } from '../../../src/modules/dossiers/domain/competence.js';
import { checkComponents, type CheckedComponent } from '../../../src/modules/dossiers/domain/intake-checklist.js';
import { chooseDuration } from '../../../src/modules/dossiers/domain/stated-terms.js';
import { chooseDefinition } from '../../../src/modules/workflow/domain/choose-definition.js';
import type { ProcessDefinition, ProcessLevel } from '../../../src/modules/workflow/domain/process-definition.js';
import { DefinitionReader, type PinnedDefinition } from '../../../src/modules/workflow/persistence/definition.reader.js';
import { Database } from '../../../src/platform/database/database.js';
import { localDate } from '../../../src/shared/clock.js';

const PER_LEVEL = 40;
const MOST_COMPONENTS = 6;

/** An agency that gets dossiers. */
export interface BusyAgency {
  readonly code: string;
  readonly level: string;
  readonly provinceCode: string;
}

/** A real procedure that one level resolves, with the process that its dossiers take. */
export interface Offer {
  readonly version: ProcedureVersion;
  readonly components: readonly CheckedComponent[];
  readonly definition: PinnedDefinition;
}

/** Agencies of the province in the order of their share of the work: departments and units between communes. */
export async function busyAgencies(database: Pick<Database, 'read'>): Promise<BusyAgency[]> {
  return database.read<BusyAgency>(
    `select code, level, province_code as "provinceCode" from agencies.agency
     where province_code = 'H21' and level in ('department', 'unit', 'commune') and valid_to is null order by md5(code)`,
  );
}

/**
 * Real procedures of a level whose dossiers need no choice of an officer: one case, one numeric duration, a process without branches. The
 * versions are those in force at the end of the data set, because the catalogue knows no older ones; its old dossiers stay on them.
 */
export async function offersOf(app: INestApplicationContext, level: ProcessLevel, agency: BusyAgency, at: Date): Promise<Offer[]> {
  const procedures = app.get(ProcedureReader, { strict: false });
  const definitions = app.get(DefinitionReader, { strict: false });
  const codes = await app
    .get(Database)
    .read<{ code: string }>(`select distinct procedure_code as code, md5(procedure_code) from catalogue.procedure_version order by 2`);
  const offers: Offer[] = [];
  for (const { code } of codes) {
    const version = await procedures.inForce(code, at);
    if (!version || offers.length === PER_LEVEL) continue;
    const duration = plainDuration(version.content, level, agency);
    if (!duration) continue;
    const candidates = await definitions.inForce(code, localDate(at));
    const definition = chooseDefinition(candidates, { procedureCode: code, level, duration });
    const asked = version.content.cases[0]!.components;
    if (isStraight(definition.content))
      offers.push({
        version,
        components: checkComponents(
          asked,
          asked.map(({ key }) => ({ key, originals: 1 })),
          null,
        ),
        definition,
      });
  }
  return offers;
}

function plainDuration(
  content: ProcedureContent,
  level: ProcessLevel,
  agency: BusyAgency,
): { value: number; unit: 'working-days' | 'calendar-days' } | undefined {
  const components = content.cases[0]?.components.length ?? 0;
  if (
    content.cases.length !== 1 ||
    components === 0 ||
    components > MOST_COMPONENTS ||
    content.internal ||
    !content.levels.includes(level) ||
    !isOfferedOnline(content)
  )
    return undefined;
  try {
    assertCompetent(content, agency, 'resolvingAgencyCode');
    const { duration } = chooseDuration(content.channels, 'direct', null);
    if (!chooseDuration(content.channels, 'online', null).duration) return undefined;
    const { unit, value } = duration ?? {};
    return (unit === 'working-days' || unit === 'calendar-days') && value ? { unit, value } : undefined;
  } catch {
    return undefined;
  }
}

/** One way through, and its first two steps only send on, so that every open case of the data set can be sent on. */
function isStraight({ steps }: ProcessDefinition): boolean {
  return (
    steps.length >= 4 &&
    steps.every(({ next }) => next.length <= 1) &&
    steps.slice(0, 2).every(({ actions }) => actions.includes('forward'))
  );
}
