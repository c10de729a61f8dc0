import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import {
  CATALOGUE_FORMAT,
  type CatalogueLine,
  type FeeScheduleLine,
  type FormLine,
  type LocalTermsLine,
} from '../domain/import/catalogue-line.js';
import { ProcedureExport } from './procedure-export.js';
import { readReferences, REFERENCE_KINDS } from './reference-rows.js';

/** Forms, schedules or scopes of one statement; the largest form has some 100 kB of text. */
const BATCH = 20;

const DECIDED = `'effectiveFrom', v.effective_from, 'decisionNumber', v.decision_number, 'decisionIssuer', v.decision_issuer,
  'withdrawn', w.reason`;
const VERSION = `'versionNo', v.version_no, 'signedOn', v.signed_on, 'publishedOn', v.published_on, 'content', v.content, ${DECIDED}`;

/** A kind of lines: what is read behind a key, and what is the key of a line. */
interface Kind<Line extends CatalogueLine> {
  readonly text: string;
  readonly keyOf: (line: Line) => string;
}

const versioned = <Line extends FormLine | FeeScheduleLine>(kind: Line['kind'], table: string, own: string, more: string): Kind<Line> => ({
  text: `select r.code, (select json_agg(json_build_object(${VERSION}${more}) order by v.version_no)
      from catalogue.${table}_version v left join catalogue.${table}_withdrawal w on w.version_id = v.id where v.${own} = r.id) as versions,
      '${kind}' as kind
    from catalogue.${table} r
    where r.code collate "C" > $1 and exists (select from catalogue.${table}_version v where v.${own} = r.id)
    order by r.code collate "C" limit $2::int4`,
  keyOf: ({ code }) => code,
});
const FORMS = versioned<FormLine>('form', 'form', 'form_id', '');
const OF_FEES = `, 'lastDay', v.last_day, 'correctsVersionNo', v.corrects_version_no`;
const FEE_SCHEDULES = versioned<FeeScheduleLine>('fee-schedule', 'fee_schedule', 'schedule_id', OF_FEES);
const LOCAL_TERMS: Kind<LocalTermsLine> = {
  text: `select 'local-terms' as kind, json_build_object('kind', r.kind, 'code', r.code) as scope,
      (select json_agg(json_build_object('id', v.id, 'part', v.part, 'value', v.value, 'nationalHash', v.national_hash,
         'decidedOn', v.decided_on, ${DECIDED}) order by v.effective_from, v.part, v.id)
       from catalogue.local_scope_part v left join catalogue.local_scope_withdrawal w on w.id = v.id where v.scope_id = r.id) as terms
    from catalogue.local_scope r
    where r.kind || ' ' || coalesce(r.code, '') collate "C" > $1
      and exists (select from catalogue.local_scope_part v where v.scope_id = r.id)
    order by r.kind || ' ' || coalesce(r.code, '') collate "C" limit $2::int4`,
  keyOf: ({ scope }) => `${scope.kind} ${scope.code ?? ''}`,
};

/** Reads the whole catalogue for a file: procedures, and everything else on which answers about them depend. */
@Injectable()
export class CatalogueExport {
  constructor(
    private readonly database: Database,
    private readonly procedures: ProcedureExport,
  ) {}

  /** As JSON Lines: procedures by code, then the rest kind by kind. What is read at first may be older than what is read last. */
  async *lines(): AsyncGenerator<string> {
    yield* this.procedures.lines();
    for await (const line of this.besides()) yield `${JSON.stringify(line)}\n`;
  }

  /** The lines about something else than a procedure. */
  async *besides(): AsyncGenerator<CatalogueLine> {
    for (const kind of REFERENCE_KINDS) yield* await readReferences(this.database, kind);
    yield* this.forms();
    yield* this.feeSchedules();
    yield* this.localTerms();
  }

  forms(): AsyncGenerator<FormLine> {
    return this.all(FORMS);
  }

  feeSchedules(): AsyncGenerator<FeeScheduleLine> {
    return this.all(FEE_SCHEDULES);
  }

  localTerms(): AsyncGenerator<LocalTermsLine> {
    return this.all(LOCAL_TERMS);
  }

  private async *all<Line extends CatalogueLine>({ text, keyOf }: Kind<Line>): AsyncGenerator<Line> {
    let last = '';
    for (;;) {
      const rows = await this.database.read<Omit<Line, 'format'> & Record<string, unknown>>(text, [last, BATCH]);
      const lines = rows.map((row) => ({ format: CATALOGUE_FORMAT, ...row }) as unknown as Line);
      yield* lines;
      if (lines.length < BATCH) return;
      last = keyOf(lines.at(-1)!);
    }
  }
}
