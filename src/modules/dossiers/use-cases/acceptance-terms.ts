import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import { vietnameseDate } from '../../../shared/text.js';
import { CalendarReader } from '../../agencies/index.js';
import { nearestDuration, procedureUnknown, ProcedureReader, type HeldVersion } from '../../catalogue/index.js';
import type { Acceptance } from '../domain/decisions.js';
import { fileUnknown } from '../domain/dossier.errors.js';
import type { Dossier } from '../domain/dossier.js';
import { checkComponents, chooseCase, type CaseDefinition, type SubmittedComponent } from '../domain/intake-checklist.js';
import { policyFor } from '../domain/nearest-rules.js';
import { papersOfCase } from '../domain/papers-of-case.js';
import { chooseDuration, heldTo, type LocalDuration, type OwnDuration } from '../domain/stated-terms.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';

/** What the officer who accepts decides; what is left out stays as the applicant stated it. */
export interface AcceptanceChoice {
  readonly caseKey?: string | null;
  /** What is there for papers of the case, by its keys; files are those of the dossier. */
  readonly components?: readonly SubmittedComponent[];
  /** Why the other papers that are not there do not apply. */
  readonly defaultAbsenceReason?: string | null;
  /** Key of the terms (channel and duration) where the procedure states several. */
  readonly termsKey?: string | null;
  /** Duration with its decision where the procedure states none. */
  readonly statedDuration?: OwnDuration | null;
}

/** What a dossier is accepted by: its case with its papers, the duration that the procedure states, the policy, the calendar. */
@Injectable()
export class AcceptanceTerms {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly calendars: CalendarReader,
    private readonly rules: IntakeRulesReader,
  ) {}

  /**
   * @throws DomainError PROCEDURE_CASE_UNKNOWN, PROCEDURE_CASE_NOT_CHOSEN, PROCEDURE_TERMS_UNKNOWN, PROCEDURE_TERMS_NOT_CHOSEN; for another
   *   case or other papers COMPONENT_UNKNOWN, COMPONENT_REPEATED, FILE_UNKNOWN, DOSSIER_INCOMPLETE
   */
  async of(dossier: Dossier, choice: AcceptanceChoice, actor: Actor, at: Date): Promise<Acceptance> {
    const version = await this.procedures.held(dossier.procedureVersionId, dossier.submittedAt);
    if (!version) throw procedureUnknown();
    const chosen = chooseCase(version.content.cases, choice.caseKey ?? dossier.caseKey);
    const local = localDuration(version, dossier, chosen?.name ?? null);
    const { duration, durationText, termsKeys } = chooseDuration(version.content.channels, dossier.channel, choice.termsKey ?? null, local);
    const held = heldTo(duration, choice.statedDuration ?? null, local);
    return {
      at,
      officerId: actor.id,
      caseKey: chosen?.key ?? null,
      ...papersFor(dossier, chosen, choice),
      ...held,
      durationText,
      termsKeys,
      policy: policyFor((await this.rules.of(dossier, at)).policy, held.duration),
      calendar: await this.calendars.forAgency(dossier.resolvingAgencyCode),
    };
  }
}

/** What the province sets for dossiers like this one; null: nothing. */
function localDuration({ local }: HeldVersion, { channel, resolvingAgencyCode }: Dossier, caseName: string | null): LocalDuration | null {
  const { durations } = local;
  const line = durations && nearestDuration(durations.value, { channel, caseName, agencyCode: resolvingAgencyCode });
  if (!line) return null;
  const { decisionNumber, decisionIssuer, decidedOn } = durations;
  return { duration: line.duration, decision: `${decisionNumber}, ${decisionIssuer}, ${vietnameseDate(decidedOn)}` };
}

/** Papers are checked again where the officer names another case or states papers; otherwise they stay as they were handed in. */
function papersFor(
  dossier: Dossier,
  chosen: CaseDefinition | undefined,
  { components: stated, defaultAbsenceReason }: AcceptanceChoice,
): Pick<Acceptance, 'components'> {
  const caseKey = chosen?.key ?? null;
  if (caseKey === dossier.caseKey && !stated?.length && !defaultAbsenceReason) return {};
  const foreign = (stated ?? []).some(({ fileId }) => fileId && !dossier.files.some((file) => file.fileId === fileId));
  if (foreign) throw fileUnknown('components');
  const asked = chosen?.components ?? [];
  return {
    components: checkComponents(asked, papersOfCase(asked, dossier.components, stated ?? []), defaultAbsenceReason ?? null, stated ?? []),
  };
}
