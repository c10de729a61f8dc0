import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { SharedLook } from '../../../platform/database/shared-look.js';
import { scopeKey, type LocalScope } from '../domain/local/local-scope.js';
import { heldOn, type StandingTerm } from '../domain/local/local-term.js';
import type { HeldTerms } from '../domain/local/local-terms.js';
import type { ProcedureContent } from '../domain/procedure.js';
import type { Offered, OfferedPeriod } from '../domain/offered-here.js';
import { endedBy, periodsOf, type EndingRepeal, type StartedVersion } from '../domain/procedure-version.js';
import { isInForce, REPEAL_FACTS, stands } from './in-force.js';
import { KeptValues } from './kept-values.js';
import { readListedGroups, type ListedGroups } from './listed-groups.js';
import { readStandingTerms, type StandingTerms } from './standing-terms.js';

/** The content of a version, and its procedure. */
export interface VersionContent {
  readonly procedureCode: string;
  readonly content: ProcedureContent;
}

/** How long a process may not notice what another one published; system time. */
const LOOK_AGAIN_MS = 10_000;
/** The key of what is kept for all procedures together. */
const ALL = 'all';
const MOST_PROCEDURES = 20_000;
/** Today, and yesterday for those who ask at midnight. */
const MOST_DAYS = 2;
/** Characters of JSON text: about 1,400 versions of the national catalogue, in some 15 MB of memory. */
const MOST_CONTENT = 8_000_000;

/**
 * The process's memory of published versions. Contents never change and are kept for good, up to a bound; which version holds when is
 * kept until the revision in the database moves, which is looked at every ten seconds. In between nothing is asked of the database.
 */
@Injectable()
export class PublishedVersions {
  readonly #contents: KeptValues<VersionContent>;
  #periods: KeptValues<readonly OfferedPeriod[]>;
  #groups: KeptValues<ListedGroups>;
  #localTerms: KeptValues<StandingTerms>;
  #heldTerms: KeptValues<ReadonlyMap<string, HeldTerms>>;
  #revision: number | undefined;
  #lookedAt = -Infinity;
  readonly #looking = new SharedLook(() => this.look());

  constructor(private readonly database: Database) {
    this.#contents = new KeptValues(MOST_CONTENT, (id) => readContent(database, id));
    this.#periods = this.noPeriods();
    this.#groups = this.noGroups();
    this.#localTerms = this.noLocalTerms();
    this.#heldTerms = this.noHeldTerms();
  }

  /** All versions of a procedure in the order of their numbers; empty for an unknown code. At most ten seconds old. */
  async periodsOf(code: string): Promise<readonly OfferedPeriod[]> {
    await this.lookNowAndThen();
    return (await this.#periods.get(code)) ?? [];
  }

  /**
   * What the public is shown of what is in force on a local date is grouped under. At most ten seconds old.
   *
   * @param here as of `hiddenBy`
   */
  async groupsOn(on: string, here: readonly string[]): Promise<ListedGroups> {
    await this.lookNowAndThen();
    return (await this.#groups.get([on, ...here].join(' '))) ?? { sectors: [], lifeEvents: [] };
  }

  /** What the province says of a scope and was not withdrawn, in any order. At most ten seconds old. */
  async localTermsOf(scope: LocalScope): Promise<readonly StandingTerm[]> {
    await this.lookNowAndThen();
    return (await this.#localTerms.get(ALL))?.get(scopeKey(scope)) ?? [];
  }

  /** What holds of what the province says on a local date, by the key of its scope. At most ten seconds old. */
  async heldTermsOn(on: string): Promise<ReadonlyMap<string, HeldTerms>> {
    await this.lookNowAndThen();
    return (await this.#heldTerms.get(on)) ?? new Map();
  }

  /** Whether some version is or was of a sector; asked of the database. */
  async isSector(code: string): Promise<boolean> {
    const rows = await this.database.read('select 1 from catalogue.procedure_version where sector_code = $1 limit 1', [code]);
    return rows.length > 0;
  }

  /** Codes of what is in force on a local date and came by an import, without some; asked of the database. */
  async codesInForceBesides(codes: readonly string[], on: string): Promise<readonly string[]> {
    const rows = await this.database.read<{ code: string }>(
      `select v.procedure_code as code from catalogue.procedure_version v
       where v.effective_from_source <> 'stated' and v.procedure_code <> all($1::text[]) and ${isInForce('v', '$2::date')}
       order by v.procedure_code`,
      [codes, on],
    );
    return rows.map(({ code }) => code);
  }

  /** Which of the codes the catalogue has; asked of the database. */
  async knownAmong(codes: readonly string[]): Promise<ReadonlySet<string>> {
    if (codes.length === 0) return new Set();
    const rows = await this.database.read<{ code: string }>('select code from catalogue.procedure where code = any($1::text[])', [codes]);
    return new Set(rows.map(({ code }) => code));
  }

  /** What a version says; undefined for an unknown id. */
  contentOf(id: string): Promise<VersionContent | undefined> {
    return this.#contents.get(id);
  }

  /** The revision of what is published, for who remembers other things of the catalogue. At most ten seconds old. */
  async revision(): Promise<number | undefined> {
    await this.lookNowAndThen();
    return this.#revision;
  }

  /** Looks whether something was published: what was committed before the question is seen. */
  refresh(): Promise<void> {
    return this.#looking.begun();
  }

  private async lookNowAndThen(): Promise<void> {
    if (performance.now() - this.#lookedAt >= LOOK_AGAIN_MS) await this.#looking.shared();
  }

  private async look(): Promise<void> {
    const lookedAt = performance.now();
    const [row] = await this.database.read<{ revision: number }>('select revision from catalogue.revision where id = 1');
    // A read of before that is still under way ends in the memory that is left behind here.
    if (row?.revision !== this.#revision) {
      this.#periods = this.noPeriods();
      this.#groups = this.noGroups();
      this.#localTerms = this.noLocalTerms();
      this.#heldTerms = this.noHeldTerms();
    }
    this.#revision = row?.revision;
    this.#lookedAt = lookedAt;
  }

  private noPeriods(): KeptValues<readonly OfferedPeriod[]> {
    return new KeptValues(MOST_PROCEDURES, async (code) => ({ value: await readPeriods(this.database, code), weight: 1 }));
  }

  private noLocalTerms(): KeptValues<StandingTerms> {
    return new KeptValues(1, async () => ({ value: await readStandingTerms(this.database), weight: 1 }));
  }

  private noHeldTerms(): KeptValues<ReadonlyMap<string, HeldTerms>> {
    return new KeptValues(MOST_DAYS, async (on) => {
      const standing = [...((await this.#localTerms.get(ALL)) ?? [])];
      const value: ReadonlyMap<string, HeldTerms> = new Map(standing.map(([key, terms]) => [key, heldOn(terms, on)]));
      return { value, weight: 1 };
    });
  }

  private noGroups(): KeptValues<ListedGroups> {
    return new KeptValues(MOST_DAYS, async (asked) => {
      const [on = '', ...here] = asked.split(' ');
      return { value: await readListedGroups(this.database, on, here), weight: 1 };
    });
  }
}

async function readPeriods(database: Database, code: string): Promise<readonly OfferedPeriod[]> {
  const versions = await database.read<StartedVersion & Offered & { repeals: readonly EndingRepeal[] }>(
    `select id, version_no as "versionNo", effective_from::text as "effectiveFrom",
            effective_from_source as "effectiveFromSource", internal,
            province_code as "provinceCode", not ${stands('v')} as withdrawn,
            coalesce((select json_agg(${REPEAL_FACTS}) from catalogue.procedure_repeal r
              where r.procedure_code = v.procedure_code and ${stands('r')}), '[]') as repeals
     from catalogue.procedure_version v where procedure_code = $1 order by version_no`,
    [code],
  );
  const repeals = versions[0]?.repeals ?? [];
  const periods = periodsOf(
    versions.map((row) => {
      const { repeals: _, ...version } = row;
      return version;
    }),
    repeals.map(({ effectiveFrom }) => effectiveFrom),
  );
  return periods.map((period) => ({ ...period, repeal: endedBy(period, repeals) }));
}

async function readContent(database: Database, id: string): Promise<{ value: VersionContent; weight: number } | undefined> {
  const [row] = await database.read<{ code: string; content: string }>(
    'select procedure_code as code, content::text as content from catalogue.procedure_version where id = $1::uuid',
    [id],
  );
  return row && { value: { procedureCode: row.code, content: JSON.parse(row.content) as ProcedureContent }, weight: row.content.length };
}
