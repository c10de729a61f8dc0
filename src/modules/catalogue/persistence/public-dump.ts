import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { AgencyReader } from '../../agencies/index.js';
import { withLocalTerms } from '../domain/local/apply-local-terms.js';
import { procedureScope, scopeKey } from '../domain/local/local-scope.js';
import type { HeldVersion, ProcedureVersion } from '../domain/procedure-version.js';
import { endingRepeal, isInForce } from './in-force.js';
import { isShownHere } from './shown-here.js';
import { PublishedVersions } from './published-versions.js';

/** Procedures of one statement: some 1 MB of text. */
const BATCH = 100;
/** Raised with what a line says, so that nobody keeps lines of before. */
const FORMAT = 2;

/** Everything that the public may see of the catalogue on a date, a batch at a time: whoever reads slowly holds up nobody. */
@Injectable()
export class PublicDump {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
    private readonly agencies: AgencyReader,
  ) {}

  /**
   * What tells one dump from another: it moves with whatever is published, with what agencies are called, and with the day.
   *
   * @param today local date, by which agencies are called
   */
  async tag(on: string, today: string): Promise<string> {
    const [catalogue, agencies] = await Promise.all([this.published.revision(), this.agencies.revision()]);
    return `W/"${FORMAT}-${on}-${today}-${catalogue ?? 0}-${agencies}"`;
  }

  /** The versions in force on a local date, as the detail has each, in the order of codes. */
  async *versions(on: string): AsyncGenerator<HeldVersion> {
    const here = await this.agencies.provincesHere();
    let last = '';
    for (;;) {
      const batch = await this.after(last, on, here);
      // What the province says is asked for after the text over which it lies.
      const held = await this.published.heldTermsOn(on);
      for (const version of batch) {
        const local = held.get(scopeKey(procedureScope(version.procedureCode))) ?? {};
        yield { ...version, national: version.content, content: withLocalTerms(version.content, local), local };
      }
      if (batch.length < BATCH) return;
      last = batch.at(-1)!.procedureCode;
    }
  }

  private after(code: string, on: string, here: readonly string[]): Promise<readonly ProcedureVersion[]> {
    return this.database.read<ProcedureVersion & Record<string, unknown>>(
      `select v.id, v.procedure_code as "procedureCode", v.version_no as "versionNo", v.effective_from::text as "effectiveFrom",
         v.effective_from_source as "effectiveFromSource", v.internal, false as withdrawn, null as "effectiveTo", v.content,
         ${endingRepeal('v')} as repeal
       from catalogue.procedure_version v
       where v.procedure_code collate "C" > $1 and ${isShownHere('v', '$4::text[]')} and ${isInForce('v', '$2::date')}
       order by v.procedure_code collate "C" limit $3::int4`,
      [code, on, BATCH, here],
    );
  }
}
