import { Injectable } from '@nestjs/common';
import { localDate } from '../../../shared/clock.js';
import { AgencyReader } from '../../agencies/index.js';
import { ProcedureReader } from '../../catalogue/index.js';
import type { DossierAccepted } from '../../dossiers/index.js';
import { chooseDefinition, type ProcessQuery } from '../domain/choose-definition.js';
import { WorkCase } from '../domain/case.js';
import type { ProcessLevel } from '../domain/process-definition.js';
import { CaseRepository } from '../persistence/case.repository.js';
import { DefinitionReader } from '../persistence/definition.reader.js';
import { DecisionContexts } from './decision-contexts.js';

/** Opens the case of a dossier within the command that accepts it. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly cases: CaseRepository,
    private readonly contexts: DecisionContexts,
    private readonly definitions: DefinitionReader,
    private readonly agencies: AgencyReader,
    private readonly procedures: ProcedureReader,
  ) {}

  /** @throws Error when the reference data was not loaded */
  async execute({ facts }: DossierAccepted): Promise<void> {
    const { dossierId, procedureCode, receivingAgencyCode, resolvingAgencyCode } = facts;
    const receivedAt = new Date(facts.receivedAt);
    const lineage = await this.agencies.lineageOf(resolvingAgencyCode);
    const level: ProcessLevel = lineage.some((agency) => agency.level === 'commune') ? 'commune' : 'province';
    const candidates = await this.definitions.inForce(procedureCode, localDate(receivedAt));
    const definition = chooseDefinition(candidates, { procedureCode, level, duration: durationOf(facts.duration) });
    const provinceAgencyCode = lineage[0]?.provinceCode ?? resolvingAgencyCode;
    const agencies = { receivingAgencyCode, resolvingAgencyCode, provinceAgencyCode };
    const performer = this.cases.performerOn(dossierId);
    const workCase = WorkCase.open(
      {
        dossierId,
        definitionId: definition.id,
        procedureCode,
        procedureName: (await this.procedures.version(facts.procedureVersionId))?.content.name ?? procedureCode,
        sectorCode: facts.sectorCode ?? null,
        confidentiality: facts.confidentiality ?? 'ordinary',
        ...agencies,
        receivedAt,
        receivedBy: performer.id,
        receivedFor: performer.onBehalfOf,
        dueAt: facts.dueAt === null ? null : new Date(facts.dueAt),
      },
      await this.contexts.with(definition.content, agencies),
    );
    this.cases.add(workCase);
    await this.cases.save(workCase);
  }
}

function durationOf(duration: DossierAccepted['facts']['duration']): ProcessQuery['duration'] {
  if (!duration) return null;
  const { unit, value } = duration;
  if (unit === 'same-day') return 'same-day';
  const known = (['working-hours', 'working-days', 'calendar-days', 'months'] as const).find((each) => each === unit);
  return known && value ? { value, unit: known } : null;
}
