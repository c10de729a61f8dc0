import { Injectable } from '@nestjs/common';
import { AgencyReader } from '../../agencies/index.js';
import { findingsOf, passGate, type DraftFinding, type GateStep } from '../domain/draft-findings.js';
import { agenciesNamed, statementGate } from '../domain/local/check-statement.js';
import type { LocalScope } from '../domain/local/local-scope.js';
import { heldOn } from '../domain/local/local-term.js';
import type { LocalForm, LocalStatement } from '../domain/local/local-terms.js';
import { procedureNotInForceOn } from '../domain/catalogue.errors.js';
import { periodKnownOn } from '../domain/procedure-version.js';
import type { ProcedureContent } from '../domain/procedure.js';
import { localFormNotInForce, localFormUnknown } from '../domain/local/local.errors.js';
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
   *   LOCAL_FORM_UNKNOWN, and as `statementGate` and `OnceOnly.assertStatement`
   */
  async execute(scope: LocalScope, statement: LocalStatement, on: string): Promise<ProcedureContent | null> {
    const national = await this.nationalText(scope, on);
    await passGate(await this.gate(scope, statement, national, on));
    return national;
  }

  /** What `execute` would refuse, all of it. */
  async findings(scope: LocalScope, statement: LocalStatement, on: string): Promise<readonly DraftFinding[]> {
    let national: ProcedureContent | null = null;
    const missing = await findingsOf([async () => void (national = await this.nationalText(scope, on))]);
    return missing.length > 0 ? missing : findingsOf(await this.gate(scope, statement, national, on));
  }

  private async nationalText({ kind, code }: LocalScope, on: string): Promise<ProcedureContent | null> {
    if (kind !== 'procedure') return null;
    const period = periodKnownOn(await this.published.periodsOf(code), on);
    const known = period && (await this.published.contentOf(period.id));
    if (!known) throw procedureNotInForceOn(on);
    return known.content;
  }

  private async gate(
    scope: LocalScope,
    statement: LocalStatement,
    national: ProcedureContent | null,
    on: string,
  ): Promise<readonly GateStep[]> {
    if (scope.kind !== 'procedure') return statementGate(statement, null);
    const { papers } = heldOn(await this.published.localTermsOf(scope), on);
    return [
      ...statementGate(statement, national, papers?.value.added),
      ...agenciesNamed(statement).map(
        ({ field, code }) =>
          async () =>
            void (await this.agencies.named(field, code, on)),
      ),
      () => this.assertForms(statement.forms ?? []),
      () => this.onceOnly.assertStatement(statement, scope.code, on),
    ];
  }

  private async assertForms(forms: readonly LocalForm[]): Promise<void> {
    const published = await this.forms.knownAmong(forms.map(({ formCode }) => formCode));
    const unknown = forms.findIndex(({ formCode }) => !published.has(formCode));
    if (unknown >= 0) throw localFormUnknown(`terms.forms.${unknown}.formCode`);
  }

  /** Whether every form that a statement names holds on its first day. @throws DomainError LOCAL_FORM_NOT_IN_FORCE (422) */
  async assertFormsHold({ forms }: LocalStatement, from: string): Promise<void> {
    for (const [index, { formCode }] of (forms ?? []).entries())
      if (!(await this.forms.heldOn(formCode, from))) throw localFormNotInForce(`terms.forms.${index}.formCode`, from);
  }
}
