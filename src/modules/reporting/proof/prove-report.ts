import { CONFIDENTIALITIES, grantOf } from '../../../shared/grant.js';
import { Injectable } from '@nestjs/common';
import { FollowerPace } from '../../../platform/journal/follower-pace.js';
import { walkJournal } from '../../../platform/journal/walk-journal.js';
import { SYSTEM_ACTOR } from '../../../shared/actor.js';
import { localIso } from '../../../shared/clock.js';
import { AgencyReader, agencyUnknown, type Agency } from '../../agencies/index.js';
import { VersionLabels } from '../../catalogue/index.js';
import { PlaceDossiers } from '../use-cases/place-dossiers.js';
import { COUNTED_TYPES, recountJournal, type Recount } from './journal-recount.js';
import { differencesOf, recountedRows, reportedRows, type Difference, type Place } from './proven-rows.js';

/** What is proved; dates are local, `YYYY-MM-DD`, both included. */
export interface AskedProof {
  /** The agency with everything below it. */
  readonly agencyCode: string;
  readonly from: string;
  readonly to: string;
  /** Instants (ISO 8601) at which one looks; `undefined` stands for the end of the period. */
  readonly asOf: readonly (string | undefined)[];
}

/** What the report and the journal say of one instant. */
export interface Proof {
  /** ISO 8601 with the offset of Viet Nam. */
  readonly asOf: string;
  /** Rows that were compared, those of each procedure version included. */
  readonly rows: number;
  /** Cells of the total. */
  readonly reported: Readonly<Record<string, number>>;
  readonly recounted: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
}

/** The facts are so far behind the journal that nothing can be compared. */
export class FactsBehind extends Error {
  constructor() {
    super(
      'Số liệu báo cáo chưa theo kịp nhật ký; hãy chạy máy chủ rồi thử lại | The facts of reports are behind the journal; let the ' +
        'server run and try again',
    );
  }
}

/** Compares the report with a recount of the journal alone, row by row and cell by cell. For operators: no rights are checked. */
@Injectable()
export class ProveReport {
  constructor(
    private readonly place: PlaceDossiers,
    private readonly agencies: AgencyReader,
    private readonly labels: VersionLabels,
    private readonly pace: FollowerPace,
  ) {}

  /**
   * @param journalUrl connection of a role that may read the journal, which is gone through once for all instants
   * @throws DomainError AGENCY_UNKNOWN (422), and what `reportPeriod` throws; FactsBehind
   */
  async execute({ agencyCode, from, to, asOf }: AskedProof, journalUrl: string): Promise<Proof[]> {
    const scope = await this.agencies.scopeOf(agencyCode);
    if (!scope) throw agencyUnknown('agencyCode', agencyCode);
    const everything = { ...grantOf([], scope, agencyCode), confidentialities: CONFIDENTIALITIES };
    const actor = { ...SYSTEM_ACTOR, agencyCode, grants: [everything] };
    const answers = [];
    for (const each of asOf) {
      const asked = { agencyCode, from, to, asOf: each };
      const { period } = await this.place.execute(asked, actor);
      if (!(await this.pace.reaches('reporting.facts', period.seenAt))) throw new FactsBehind();
      answers.push({ asOf: localIso(period.seenAt), reported: reportedRows((await this.place.execute(asked, actor)).kinds) });
    }
    const recounts = await recountJournal(
      walkJournal(journalUrl, COUNTED_TYPES),
      asOf.map((each) => ({ agencyCodes: scope, from, to, asOf: each })),
    );
    const placeOf = await this.placesOf(recounts);
    return answers.map(({ asOf: at, reported }, index) => {
      const recounted = recountedRows(recounts[index]!, placeOf);
      return {
        asOf: at,
        rows: recounted.size,
        reported: reported.get('total')!,
        recounted: recounted.get('total')!,
        differences: differencesOf(reported, recounted),
      };
    });
  }

  private async placesOf(recounts: readonly ReadonlyMap<string, Recount>[]): Promise<(agencyCode: string, versionId: string) => Place> {
    const keys = [...new Set(recounts.flatMap((recount) => [...recount.keys()]))].map((key) => key.split('|') as [string, string]);
    const labels = await this.labels.labelsOf(keys.flatMap(([, versionId]) => (versionId === 'undefined' ? [] : [versionId])));
    const levels = new Map(await Promise.all(keys.map(async ([code]) => [code, levelOf(await this.agencies.lineageOf(code))] as const)));
    return (agencyCode, versionId) => ({ level: levels.get(agencyCode)!, sectorCode: labels.get(versionId)?.sectorCode ?? 'unknown' });
  }
}

/** A unit stands where the agency does that it belongs to; what is neither central nor a commune stands with the province. */
function levelOf([agency, ...above]: readonly Agency[]): string {
  if (agency?.level === 'unit' && above.length > 0) return levelOf(above);
  return agency?.level === 'ministry' || agency?.level === 'commune' ? agency.level : 'province';
}
