import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Keyset } from '../../../platform/database/keyset.js';
import type { DraftHands, NamedHands } from '../../../shared/draft-hands.js';
import type { Page } from '../../../shared/page.js';
import { OfficerReader } from '../../agencies/index.js';
import type { LegalPart } from '../domain/legal-parts.js';
import type { Offered, OfferedPeriod } from '../domain/offered-here.js';
import type { ProcedureRepeal } from '../domain/version-draft.js';
import { endedBy, periodsOf, type StartedVersion } from '../domain/procedure-version.js';
import { REPEAL_FACTS, stands } from './in-force.js';
import { procedureId } from './version-key.js';

/** A published version as who manages the catalogue sees it. */
export interface PublishedRow extends OfferedPeriod {
  readonly name: string;
  /** What the agency of the province is called that it is specific to; null: it is one of the country. */
  readonly provinceName: string | null;
  readonly contentHash: string;
  readonly publishedAt: Date;
  readonly decisionNumber: string | null;
  readonly decidedOn: string | null;
  readonly publishedOn: string | null;
  /** Code of the agency that it names as its publisher. */
  readonly publisherCode: string | null;
  readonly missingParts: readonly LegalPart[];
  /** Why it was withdrawn; null: it was not. */
  readonly withdrawnReason: string | null;
}

/** A draft in a list, without its content. */
export interface DraftRow extends DraftHands {
  readonly id: string;
  readonly name: string;
  readonly basedOnVersionNo: number | null;
  readonly contentHash: string;
}

/** A repeal that was not withdrawn. */
export type RepealRow = Omit<ProcedureRepeal, 'id' | 'procedureId' | 'procedureCode'>;

/** A procedure with everything that is published, drafted and repealed of it. */
export interface ProcedureLife {
  /** Of its stream. */
  readonly version: number;
  /** The newest first. */
  readonly drafts: readonly NamedHands<DraftRow>[];
  /** The latest first. */
  readonly repeals: readonly RepealRow[];
  readonly published: Page<PublishedRow>;
}

type StoredLife = {
  readonly version: number;
  readonly drafts: readonly (Omit<DraftRow, 'draftedAt' | 'checkedAt'> & {
    readonly draftedAt: string;
    readonly checkedAt: string | null;
  })[];
  readonly repeals: readonly RepealRow[];
};
type StoredVersion = StartedVersion & Offered & Omit<PublishedRow, keyof OfferedPeriod>;

const VERSIONS = new Keyset('procedure-life', ['int']);

/** Reads the lives of procedures, drafts included: for who manages the catalogue. */
@Injectable()
export class ProcedureLifeReader {
  constructor(
    private readonly database: Database,
    private readonly officers: OfficerReader,
  ) {}

  /** A procedure with a page of its published versions, the newest first; undefined where there is none. @throws as `Keyset.open` */
  async of(code: string, cursor: string | undefined, limit: number): Promise<ProcedureLife | undefined> {
    const [life] = await this.database.read<StoredLife>(
      `select journal.version_of(p.id) as version,
         coalesce((select json_agg(json_build_object('id', d.id, 'name', d.content ->> 'name', 'basedOnVersionNo', d.based_on_version_no,
           'contentHash', d.content_hash, 'draftedBy', d.drafted_by, 'draftedAt', d.drafted_at, 'checkedBy', d.checked_by,
           'checkedAt', d.checked_at) order by d.drafted_at desc, d.id desc)
           from catalogue.procedure_draft d where d.procedure_id = p.id), '[]') as drafts,
         coalesce((select json_agg(${REPEAL_FACTS} order by r.effective_on desc)
           from catalogue.procedure_repeal r where r.procedure_id = p.id and ${stands('r')}), '[]') as repeals
       from catalogue.procedure p where p.id = $1::uuid`,
      [procedureId(code)],
    );
    if (!life) return undefined;
    const published = await VERSIONS.page(
      { code, cursor, limit },
      async ({ after: [below] = [Infinity] }) =>
        (await this.publishedOf(code, life.repeals)).filter(({ versionNo }) => versionNo < below).toReversed(),
      ({ versionNo }) => [versionNo],
    );
    const drafts = life.drafts.map(({ draftedAt, checkedAt, ...draft }) => ({
      ...draft,
      draftedAt: new Date(draftedAt),
      checkedAt: checkedAt === null ? null : new Date(checkedAt),
    }));
    return { version: life.version, drafts: await this.officers.withHands(drafts), repeals: life.repeals, published };
  }

  /** All published versions with their periods, the oldest first; few, and the period of one depends on those behind it. */
  private async publishedOf(code: string, repeals: readonly RepealRow[]): Promise<readonly PublishedRow[]> {
    const versions = await this.database.read<StoredVersion>(
      `select v.id, version_no as "versionNo", effective_from::text as "effectiveFrom",
            effective_from_source as "effectiveFromSource", internal,
         province_code as "provinceCode",
         case when province_code is not null then content #>> '{agencies,publishing,name}' end as "provinceName",
         w.id is not null as withdrawn,
         w.reason as "withdrawnReason",
         name, content_hash as "contentHash", published_at as "publishedAt", content -> 'decision' ->> 'number' as "decisionNumber",
         decided_on as "decidedOn", published_on as "publishedOn", publisher_code as "publisherCode", missing_parts as "missingParts"
       from catalogue.procedure_version v left join catalogue.withdrawal w on w.id = v.id
       where v.procedure_id = $1::uuid order by version_no`,
      [procedureId(code)],
    );
    const ends = repeals.map(({ effectiveFrom }) => effectiveFrom);
    return periodsOf(versions, ends).map((period) => ({ ...period, repeal: endedBy(period, repeals) }));
  }
}
