import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { Remembered } from '../../../platform/database/remembered.js';
import { missingParts, type LegalPart } from '../domain/legal-parts.js';
import { withLocalTerms } from '../domain/local/apply-local-terms.js';
import { procedureScope, scopeKey } from '../domain/local/local-scope.js';
import type { HeldTerms } from '../domain/local/local-terms.js';
import type { ProcedureContent } from '../domain/procedure.js';
import type { IssuedBy, PublicationRow } from '../domain/publication-report.js';
import type { PublicationLimit } from '../domain/timeliness.js';
import { isInForce, stands } from './in-force.js';
import { PublishedVersions } from './published-versions.js';

/** A procedure that is public on a date and does not state every part that the law asks for. */
export interface IncompleteRow {
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly versionNo: number;
  readonly missingParts: readonly LegalPart[];
}

/** Who decided a version, as `publisherOf` reads it; `$1` is null for all. */
const ISSUED_BY = `($1::text is null or $1 = case
  when v.effective_from_source = 'stated' then 'here' when v.publisher_code ~ '^G[0-9]' then 'ministry'
  when v.publisher_code ~ '^H[0-9]' then 'province' end)`;

/** What keys of the scopes of procedures begin with. */
const OF_PROCEDURE = scopeKey(procedureScope(''));

/** Reads what is measured of publications. */
@Injectable()
export class PublicationReader {
  readonly #limits: Remembered<readonly PublicationLimit[]>;

  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
  ) {
    this.#limits = new Remembered(() =>
      database.read<PublicationLimit & Record<string, unknown>>(
        `select publisher, valid_from::text as "validFrom", decided_before_days as "decidedBeforeDays",
           public_within_days as "publicWithinDays", source from catalogue.publication_limit`,
      ),
    );
  }

  limits(): Promise<readonly PublicationLimit[]> {
    return this.#limits.get();
  }

  /** What was decided within local dates, both included, and stands; without procedures inside the administration. */
  decidedWithin(from: string, to: string, issuedBy: IssuedBy | undefined): Promise<PublicationRow[]> {
    return this.database.read<PublicationRow & Record<string, unknown>>(
      `select v.procedure_code as "procedureCode", v.name as "procedureName", v.version_no as "versionNo",
         v.effective_from::text as "effectiveFrom", v.effective_from_source as "effectiveFromSource", v.decided_on as "decidedOn",
         v.published_on as "publishedOn", v.publisher_code as "publisherCode"
       from catalogue.procedure_version v
       where ${ISSUED_BY} and v.decided_on >= $2 and v.decided_on <= $3 and not v.internal and ${stands('v')}
       order by v.procedure_code collate "C", v.version_no`,
      [issuedBy ?? null, from, to],
    );
  }

  /** How many procedures are public on a local date, and those of them that lack a part under what the province says over them then. */
  async publicOn(on: string, issuedBy: IssuedBy | undefined): Promise<{ readonly all: number; readonly incomplete: IncompleteRow[] }> {
    const inForce = `${ISSUED_BY} and not v.internal and ${isInForce('v', '$2::date')}`;
    const held = await this.published.heldTermsOn(on);
    const [over, dropping] = [codesWith(held, () => true), codesWith(held, ({ papers }) => (papers?.value.dropped.length ?? 0) > 0)];
    const [[counted], rows] = await Promise.all([
      this.database.read<{ shown: number }>(`select count(*)::int4 as shown from catalogue.procedure_version v where ${inForce}`, [
        issuedBy ?? null,
        on,
      ]),
      this.database.read<IncompleteRow & { readonly content: ProcedureContent | null }>(
        `select v.procedure_code as "procedureCode", v.name as "procedureName", v.version_no as "versionNo",
           v.missing_parts as "missingParts", case when v.procedure_code = any($3::text[]) then v.content end as content
         from catalogue.procedure_version v where ${inForce} and (v.missing_parts <> '{}' or v.procedure_code = any($4::text[]))
         order by v.procedure_code collate "C"`,
        [issuedBy ?? null, on, over, dropping],
      ),
    ]);
    const incomplete = rows.flatMap(({ content, ...row }) => {
      const local = held.get(scopeKey(procedureScope(row.procedureCode)));
      const lacking = content && local ? missingParts(withLocalTerms(content, local)) : row.missingParts;
      return lacking.length === 0 ? [] : [{ ...row, missingParts: lacking }];
    });
    return { all: counted?.shown ?? 0, incomplete };
  }
}

/** Codes of procedures of which the province says something of the kind. */
function codesWith(held: ReadonlyMap<string, HeldTerms>, isMeant: (terms: HeldTerms) => boolean): readonly string[] {
  const keys = [...held].filter(([, terms]) => isMeant(terms)).map(([key]) => key);
  return keys.filter((key) => key.startsWith(OF_PROCEDURE)).map((key) => key.slice(OF_PROCEDURE.length));
}
