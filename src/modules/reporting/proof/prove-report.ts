import { CONFIDENTIALITIES, grantOf } from '../../../shared/grant.js';
import { Injectable } from '@nestjs/common';
import { FollowerPace } from '../../../platform/journal/follower-pace.js';
import { walkJournal } from '../../../platform/journal/walk-journal.js';
import { SYSTEM_ACTOR } from '../../../shared/actor.js';
import { localDate, localIso } from '../../../shared/clock.js';
import { AgencyReader, agencyUnknown, type Agency, type AgencyTree } from '../../agencies/index.js';
import { VersionLabels } from '../../catalogue/index.js';
import { PlaceDossiers } from '../use-cases/place-dossiers.js';
import { COUNTED_TYPES, recountJournal, type Recount } from './journal-recount.js';
import { differencesOf, recountedRows, reportedRows, type Difference, type ProvenRows } from './proven-rows.js';

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

/** What the report says of one instant, and how agencies stood then. */
interface Answer {
  readonly asOf: string;
  readonly tree: AgencyTree;
  readonly reported: ProvenRows;
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
    // The whole tree, which an agency never leaves: wherever it stood, it is counted.
    const root = (await this.agencies.lineageOf(agencyCode)).at(-1)?.code ?? agencyCode;
    const scope = await this.agencies.scopeOf(root);
    if (!scope) throw agencyUnknown('agencyCode', agencyCode);
    const everything = { ...grantOf([], scope, agencyCode), confidentialities: CONFIDENTIALITIES };
    const actor = { ...SYSTEM_ACTOR, agencyCode, grants: [everything] };
    const answers: Answer[] = [];
    for (const each of asOf) {
      const asked = { agencyCode, from, to, asOf: each };
      const { period } = await this.place.execute(asked, actor);
      if (!(await this.pace.reaches('reporting.facts', period.seenAt))) throw new FactsBehind();
      const tree = await this.agencies.treeOn(localDate(period.seenAt));
      answers.push({ asOf: localIso(period.seenAt), tree, reported: reportedRows((await this.place.execute(asked, actor)).kinds) });
    }
    const recounts = await recountJournal(
      walkJournal(journalUrl, COUNTED_TYPES),
      asOf.map((each, index) => ({ agencyCodes: answers[index]!.tree.scopeOf(agencyCode)!, from, to, asOf: each })),
    );
    const sectorOf = await this.sectorsOf(recounts);
    return answers.map(({ asOf: at, tree, reported }, index) => {
      const recounted = recountedRows(recounts[index]!, (code, versionId) => ({
        level: levelOf(tree.lineageOf(code)),
        sectorCode: sectorOf(versionId),
      }));
      return {
        asOf: at,
        rows: recounted.size,
        reported: reported.get('total')!,
        recounted: recounted.get('total')!,
        differences: differencesOf(reported, recounted),
      };
    });
  }

  private async sectorsOf(recounts: readonly ReadonlyMap<string, Recount>[]): Promise<(versionId: string) => string> {
    const versionIds = new Set(recounts.flatMap((recount) => [...recount.keys()].map((key) => key.split('|')[1]!)));
    versionIds.delete('undefined');
    const labels = await this.labels.labelsOf([...versionIds]);
    return (versionId) => labels.get(versionId)?.sectorCode ?? 'unknown';
  }
}

/** A unit stands where the agency does that it belongs to; what is neither central nor a commune stands with the province. */
function levelOf([agency, ...above]: readonly Agency[]): string {
  if (agency?.level === 'unit' && above.length > 0) return levelOf(above);
  return agency?.level === 'ministry' || agency?.level === 'commune' ? agency.level : 'province';
}
