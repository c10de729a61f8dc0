import { Injectable } from '@nestjs/common';
import { AgencyReader } from '../../agencies/index.js';
import { agenciesNamed, assertStatement } from '../domain/local/check-statement.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import { heldOn } from '../domain/local/local-term.js';
import type { LocalStatement } from '../domain/local/local-terms.js';
import { procedureNotInForceOn } from '../domain/catalogue.errors.js';
import { periodKnownOn } from '../domain/procedure-version.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { localFormUnknown } from '../domain/local/local.errors.js';
import { OnceOnly } from './once-only.js';
import { PublishedForms } from '../persistence/published-forms.js';
import { PublishedVersions } from '../persistence/published-versions.js';

/** Checks what the province is to say of a procedure against its text and the agencies that there are. */
@Injectable()
export class CheckStatement {
  constructor(
    private readonly published: PublishedVersions,
    private readonly agencies: AgencyReader,
    private readonly forms: PublishedForms,
    private readonly onceOnly: OnceOnly,
  ) {}

  /**
   * @param on local date on whose text the statement lies
   * @returns that text: of the version in force then, else of the one known then; null where the scope is no procedure
   * @throws DomainError PROCEDURE_VERSION_NOT_FOUND where nothing was published yet, AGENCY_UNKNOWN, AGENCY_NOT_IN_FORCE,
   *   LOCAL_FORM_UNKNOWN, and as `assertStatement` and `OnceOnly.assertStatement`
   */
  async execute({ kind, code }: LocalScope, statement: LocalStatement, on: string): Promise<ProcedureContent | null> {
    if (kind !== 'procedure') {
      assertStatement(statement, null);
      return null;
    }
    const period = periodKnownOn(await this.published.periodsOf(code), on);
    const known = period && (await this.published.contentOf(period.id));
    if (!known) throw procedureNotInForceOn(on);
    const { papers } = heldOn(await this.published.localTermsOf({ kind, code }), on);
    assertStatement(statement, known.content, papers?.value.added);
    for (const { field, code: agencyCode } of agenciesNamed(statement)) await this.agencies.named(field, agencyCode, on);
    const forms = statement.forms ?? [];
    const published = await this.forms.knownAmong(forms.map(({ formCode }) => formCode));
    const unknown = forms.findIndex(({ formCode }) => !published.has(formCode));
    if (unknown >= 0) throw localFormUnknown(`terms.forms.${unknown}.formCode`);
    await this.onceOnly.assertStatement(statement, code, on);
    return known.content;
  }
}
