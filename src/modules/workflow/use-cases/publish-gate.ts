import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import { isResolvedBy } from '../../../shared/competence.js';
import type { MatterTraits } from '../../../shared/grant.js';
import { AgencyReader, CalendarReader, OfficerReader, USUAL_DUTIES, inForce, type Agency, type AgencyTree } from '../../agencies/index.js';
import { ProcedureReader, type HeldVersion } from '../../catalogue/index.js';
import { isUsable } from '../domain/definition-check.js';
import { checkExamples } from '../domain/example-run.js';
import { finding, type DefinitionFinding } from '../domain/findings.js';
import { checkGraph } from '../domain/graph-check.js';
import { checkLegalTimes, type LegalTimes } from '../domain/legal-times.js';
import { definitionRefused } from '../domain/process.errors.js';
import type { ProcessGraph } from '../domain/process-graph.js';
import { checkRoles, type Staff } from '../domain/role-coverage.js';

/** Versions of the procedure that are looked at: the one in force and the published ones to come. */
const MOST_VERSIONS = 20;

/** What the process would carry from a day on: dossiers of one version of its procedure, or of any procedure. */
interface Beginning {
  readonly on: string;
  readonly matter: MatterTraits | null;
  readonly version: HeldVersion | null;
}

/** Everything that stands against publishing a process, all of it at once. */
@Injectable()
export class PublishGate {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly calendars: CalendarReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Every finding of a content. Procedures, agencies and calendars come from memory, who holds which role in one statement: its rows are
   * the agencies that have officers, some 3,400 at most in a country and not 3,321 questions.
   *
   * @param from local date from which the content would hold; today when left out, and at the earliest
   */
  async findings(graph: ProcessGraph, from?: string): Promise<readonly DefinitionFinding[]> {
    const now = this.clock.now();
    const { procedureCode } = graph;
    const today = localDate(now);
    const on = from !== undefined && from > today ? from : today;
    const versions = procedureCode === null ? [] : await this.procedures.inForceFrom(procedureCode, on, MOST_VERSIONS);
    const calendar = await this.calendars.forAgency(undefined);
    return [
      ...checkGraph(graph),
      ...(procedureCode !== null && versions.length === 0 ? [finding('PROCEDURE_NOT_IN_FORCE', undefined, procedureCode)] : []),
      ...checkLegalTimes(graph, versions.map(timesOf)),
      ...(await this.unheld(graph, beginningsOf(graph, versions, on))),
      ...checkExamples(graph, { calendarOf: () => calendar, dutiesOf: () => USUAL_DUTIES, now }),
    ];
  }

  /**
   * What is checked and what is published passes the gate.
   *
   * @param from local date as of `findings`
   * @throws DomainError DEFINITION_REFUSED (422) with every finding
   */
  async assertUsable(graph: ProcessGraph, from?: string): Promise<void> {
    const findings = await this.findings(graph, from);
    if (!isUsable(findings)) throw definitionRefused(graph, findings);
  }

  /** Who is missing on the first day of each, in posts that are for it then. */
  private async unheld(graph: ProcessGraph, beginnings: readonly Beginning[]): Promise<readonly DefinitionFinding[]> {
    const held = await this.officers.rolesByAgency(beginnings);
    const found = new Map<string, DefinitionFinding>();
    for (const [index, { on, matter, version }] of beginnings.entries()) {
      const tree = await this.agencies.treeOn(on);
      const roles = held[index]!;
      const staffed = [...roles.keys()].flatMap((code) => tree.find(code) ?? []).filter((agency) => inForce(agency, on));
      const staff: Staff = {
        confidentiality: matter?.confidentiality ?? 'ordinary',
        rolesAt: (code) => roles.get(code) ?? [],
        staffedIn: (province) => staffed.filter(({ provinceCode }) => provinceCode === province).map(({ code }) => code),
      };
      const agencies = resolving(graph, version, { tree, on, staffed });
      for (const each of checkRoles(graph, agencies, staff)) found.set(`${each.code} ${each.step} ${each.about}`, each);
    }
    return [...found.values()];
  }
}

function beginningsOf({ procedureCode }: ProcessGraph, versions: readonly HeldVersion[], from: string): readonly Beginning[] {
  if (procedureCode === null) return [{ on: from, matter: null, version: null }];
  return versions.map((version) => ({
    on: version.effectiveFrom > from ? version.effectiveFrom : from,
    matter: { procedureCode, sectorCode: version.content.sectorCode, confidentiality: version.content.confidentiality ?? 'ordinary' },
    version,
  }));
}

/** Agencies that resolve what the process is for, in the provinces that have officers here. */
function resolving(
  graph: ProcessGraph,
  version: HeldVersion | null,
  { tree, on, staffed }: { readonly tree: AgencyTree; readonly on: string; readonly staffed: readonly Agency[] },
): readonly Agency[] {
  const isFor = (agency: Agency): boolean => {
    const isCommune = tree.lineageOf(agency.code).some(({ level }) => level === 'commune');
    if (graph.level !== null && (graph.level === 'commune') !== isCommune) return false;
    return version === null || isResolvedBy(version.content, agency, version.local.agencies?.value ?? null);
  };
  const withOfficers = new Set(staffed.filter(isFor));
  const provinces = new Set([...withOfficers].map(({ provinceCode }) => provinceCode));
  // Parts of an agency count where they have officers of their own: else the agency does their work.
  const others = [...provinces]
    .flatMap((province) => tree.scopeOf(province) ?? [])
    .flatMap((code) => tree.find(code) ?? [])
    .filter((agency) => inForce(agency, on) && (agency.level === 'commune' || agency.level === 'department') && isFor(agency));
  return [...new Set([...withOfficers, ...others])];
}

function timesOf({ versionNo, content, local }: HeldVersion): LegalTimes {
  const durations = [...content.channels, ...(local.durations?.value ?? [])].flatMap(({ duration }) => duration ?? []);
  return { versionNo, durations: durations.map((each) => (each.unit === 'same-day' ? each.unit : each)) };
}
