import { coverageOf } from '../../../platform/auth/covered.js';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { AgencyReader } from '../../agencies/index.js';
import { VersionLabels } from '../../catalogue/index.js';
import { DOSSIER_STATUSES } from '../../dossiers/index.js';
import { cellsOf, type Cell, type Traits } from '../domain/report-cells.js';
import type { ReportLevel } from '../domain/report-rows.js';
import { FactReader, type FactRow } from '../persistence/fact.reader.js';
import { PlaceDossiers, type AskedReport } from './place-dossiers.js';

/** A cell of a report: the report, the row, and the cell in it. */
export interface AskedCell extends AskedReport {
  readonly cell: Cell;
  readonly level?: ReportLevel | undefined;
  /** The agency of the row, without those below it. */
  readonly resolvingAgencyCode?: string | undefined;
  readonly sectorCode?: string | undefined;
  readonly limit: number;
  readonly after: string | undefined;
}

/** A dossier of a cell with the names of its status, procedure and agencies; null for what this house does not know. */
export type NamedFactRow = Omit<FactRow, 'procedureVersionId'> & {
  readonly statusName: string;
  readonly procedureName: string | null;
  readonly receivingAgencyName: string | null;
  readonly resolvingAgencyName: string | null;
};

/** The dossiers that a cell counts. Their kinds come from the same count, so that the list is as long as the cell says. */
@Injectable()
export class ListCellDossiers {
  constructor(
    private readonly place: PlaceDossiers,
    private readonly facts: FactReader,
    private readonly agencies: AgencyReader,
    private readonly labels: VersionLabels,
  ) {}

  /** In the order of their ids. @throws DomainError as `PlaceDossiers` */
  async execute(
    { cell, level, resolvingAgencyCode, sectorCode, limit, after, ...report }: AskedCell,
    actor: Actor,
  ): Promise<NamedFactRow[]> {
    const { period, kinds } = await this.place.execute(report, actor);
    const inRow = kinds.filter(
      (kind) =>
        (level === undefined || kind.level === level) &&
        (resolvingAgencyCode === undefined || kind.agencyCode === resolvingAgencyCode) &&
        (sectorCode === undefined || kind.sectorCode === sectorCode) &&
        cellsOf(kind.traits).includes(cell),
    );
    if (inRow.length === 0) return [];
    const agencyCodes = [...new Set(inRow.map(({ agencyCode }) => agencyCode))];
    const versionIds = [...new Set(inRow.map(({ versionId }) => versionId))];
    const traits = [...new Map(inRow.map((kind) => [JSON.stringify(kind.traits), kind.traits] as const)).values()] satisfies Traits[];
    const [rows, nameOf] = await Promise.all([
      this.facts.list({ agencyCodes, coverage: coverageOf(actor), versionIds, traits, limit, after }, period),
      this.agencies.names(),
    ]);
    const labels = await this.labels.labelsOf(rows.flatMap(({ procedureVersionId: id }) => (id === null ? [] : [id])));
    return rows.map(({ procedureVersionId, ...row }) => ({
      ...row,
      statusName: DOSSIER_STATUSES[row.status].vi,
      procedureName: labels.get(procedureVersionId ?? '')?.name ?? null,
      receivingAgencyName: nameOf(row.receivingAgencyCode),
      resolvingAgencyName: nameOf(row.resolvingAgencyCode),
    }));
  }
}
