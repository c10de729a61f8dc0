import { coverageOf } from '../../../platform/auth/covered.js';
import { Injectable } from '@nestjs/common';
import { reachOf, type Actor } from '../../../shared/actor.js';
import { Clock, localDate } from '../../../shared/clock.js';
import { AgencyReader, agencyUnknown, type Agency, type AgencyTree } from '../../agencies/index.js';
import { VersionLabels } from '../../catalogue/index.js';
import { reportPeriod, type AskedPeriod, type ReportPeriod } from '../domain/report-period.js';
import { NO_SECTOR, reportLevelOf, type CountedKind } from '../domain/report-rows.js';
import { foreignAgency } from '../domain/reporting.errors.js';
import { FactReader } from '../persistence/fact.reader.js';

/** What every report is asked for. */
export interface AskedReport extends AskedPeriod {
  /** The agency with everything below it; the caller's own when it is left out. */
  readonly agencyCode?: string | undefined;
}

/** So many dossiers of one kind, in their place of a report. */
export interface PlacedKind extends CountedKind {
  readonly procedureCode: string;
  readonly procedureName: string | null;
  readonly versionId: string | null;
}

/** The dossiers of a report, counted by kind. */
export interface PlacedDossiers {
  readonly agency: Agency;
  readonly period: ReportPeriod;
  readonly kinds: readonly PlacedKind[];
}

/**
 * What all reports begin with: may the caller see these figures, and which dossiers are there, each with its agency's level and its sector.
 */
@Injectable()
export class PlaceDossiers {
  constructor(
    private readonly agencies: AgencyReader,
    private readonly labels: VersionLabels,
    private readonly facts: FactReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError AGENCY_UNKNOWN (422), REPORT_OF_FOREIGN_AGENCY (403), and what `reportPeriod` throws */
  async execute({ agencyCode = '', ...asked }: AskedReport, actor: Actor): Promise<PlacedDossiers> {
    const code = agencyCode === '' ? (actor.agencyCode ?? '') : agencyCode;
    if (!(await this.agencies.find(code))) throw agencyUnknown('agencyCode', code);
    const reach = reachOf(actor);
    if (!reach.includes(code)) throw foreignAgency();
    const period = reportPeriod(asked, this.clock.now());
    // Agencies as they stood then: a count of a past day stays what it was, whatever became of them since.
    const tree = await this.agencies.treeOn(localDate(period.seenAt));
    const [agency, scope] = [tree.find(code)!, tree.scopeOf(code)!];
    // The caller's rights once more: they hold for every agency that is counted.
    const groups = await this.facts.groups(
      scope.filter((each) => reach.includes(each)),
      coverageOf(actor),
      period,
    );
    const labels = await this.labels.labelsOf(groups.flatMap(({ procedureVersionId }) => procedureVersionId ?? []));
    const places = placesIn(tree, new Set(groups.map((group) => group.agencyCode)));
    const kinds = groups.map(({ count, agencyCode: at, procedureCode, procedureVersionId, ...traits }) => {
      const label = labels.get(procedureVersionId ?? '');
      const sector =
        label?.sectorCode == null
          ? { sectorCode: NO_SECTOR.code, sectorName: NO_SECTOR.name }
          : { sectorCode: label.sectorCode, sectorName: label.sectorName ?? label.sectorCode };
      return {
        ...places.get(at)!,
        ...sector,
        agencyCode: at,
        procedureCode,
        procedureName: label?.name ?? null,
        versionId: procedureVersionId,
        traits,
        count,
      };
    });
    return { agency, period, kinds };
  }
}

function placesIn(tree: AgencyTree, codes: ReadonlySet<string>): ReadonlyMap<string, Pick<CountedKind, 'level' | 'agencyName'>> {
  const lineages = [...codes].map((code) => [code, tree.lineageOf(code)] as const);
  return new Map(lineages.map(([code, lineage]) => [code, { level: reportLevelOf(lineage), agencyName: lineage[0]?.name ?? code }]));
}
