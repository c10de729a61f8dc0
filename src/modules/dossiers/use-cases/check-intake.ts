import { Injectable } from '@nestjs/common';
import { personKey } from '../../../platform/auth/person-key.js';
import type { Actor } from '../../../shared/actor.js';
import { localDate } from '../../../shared/clock.js';
import type { MatterTraits } from '../../../shared/grant.js';
import { AgencyReader, type Agency } from '../../agencies/index.js';
import { isOfferedOnline, ProcedureReader, type HeldVersion, type ProcedureContent } from '../../catalogue/index.js';
import { assertIdentityOf } from '../domain/applicant-identity.js';
import { assertCompetent, assertReceivesFor, type PlacedAgency } from '../domain/competence.js';
import { notOfferedOnline, procedureInternal, procedureNotInForce } from '../domain/procedure.errors.js';
import { checkComponents, chooseCase, type CheckedComponent } from '../domain/intake-checklist.js';
import type { Channel } from '../dossiers.events.js';
import { ReuseOfDocuments, type ReusedPapers } from './reuse-of-documents.js';
import { CheckAnswers } from './check-answers.js';
import type { CheckedAnswers } from '../domain/parts.js';
import type { Submission } from './submission.js';

/** What was found right about a submission. */
export interface CheckedIntake {
  readonly version: HeldVersion;
  readonly caseKey: string | null;
  readonly receivingAgencyCode: string;
  readonly resolvingAgencyCode: string;
  readonly applicantPersonKey: string;
  readonly components: readonly CheckedComponent[];
  readonly answers: readonly CheckedAnswers[];
  readonly reused: ReusedPapers;
}

/** The checks that every way in shares: procedure in force, competent agency, complete papers. It changes nothing. */
@Injectable()
export class CheckIntake {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly agencies: AgencyReader,
    private readonly reuse: ReuseOfDocuments,
    private readonly answers: CheckAnswers,
  ) {}

  /**
   * Refuses what cannot be taken in, naming the field or rule.
   *
   * @param admit says where it is received, and refuses whoever may not hand it in there, before anything is said of papers
   * @throws DomainError APPLICANT_IDENTITY_INVALID, PROCEDURE_UNKNOWN, PROCEDURE_NOT_IN_FORCE, PROCEDURE_INTERNAL,
   *   PROCEDURE_NOT_ONLINE, PROCEDURE_CASE_UNKNOWN, AGENCY_UNKNOWN, AGENCY_NOT_IN_FORCE, AGENCY_NOT_COMPETENT, AGENCY_NOT_RECEIVING,
   *   COMPONENT_UNKNOWN, COMPONENT_REPEATED, DOSSIER_INCOMPLETE, FORM_ANSWERS_INVALID, and what `ReuseOfDocuments` and `admit` refuse
   */
  async execute(
    submission: Submission,
    channel: Channel,
    actor: Actor,
    at: Date,
    admit: (traits: MatterTraits) => string,
  ): Promise<CheckedIntake> {
    assertIdentityOf(submission.applicant);
    const version = await this.versionInForce(submission.procedureCode, at);
    const receivingAgencyCode = admit(traitsOf(version));
    const { sectorCode } = version.content;
    const on = localDate(at);
    const resolving = await this.agencies.named('resolvingAgencyCode', submission.resolvingAgencyCode, on, sectorCode);
    assertCompetent(version.content, resolving, 'resolvingAgencyCode', version.local.agencies?.value ?? null);
    const receiving = await this.agencies.named('receivingAgencyCode', receivingAgencyCode, on, sectorCode);
    await this.assertReceives(receiving, resolving, channel);
    if (channel === 'online') assertOnline(version.content, receiving);
    const procedureCase = chooseCase(version.content.cases, submission.caseKey ?? null);
    const applicantPersonKey = personKey(submission.applicant.identityNumber);
    const owner = { personKey: applicantPersonKey, name: submission.applicant.name };
    const reused = await this.reuse.resolve(submission.components, owner, { channel, agencyCode: receivingAgencyCode }, actor, at);
    const asked = procedureCase?.components ?? [];
    const components = checkComponents(asked, reused.components, submission.defaultAbsenceReason ?? null);
    const answers = await this.answers.execute(submission.components, asked, at, 'components');
    return {
      version,
      caseKey: procedureCase?.key ?? null,
      receivingAgencyCode,
      resolvingAgencyCode: resolving.code,
      applicantPersonKey,
      components,
      answers,
      reused,
    };
  }

  /** At a counter the officer's own rights say which one it is; online anybody names an agency. */
  private async assertReceives(receiving: Agency, resolving: Agency, channel: Channel): Promise<void> {
    const [counter, resolver] = await Promise.all([this.placed(receiving), this.placed(resolving)]);
    // Whoever sits at a counter is the one-stop unit, also where the list of units does not know it.
    const hasOneStopUnit = channel !== 'online' || (await this.agencies.hasOneStopUnit(receiving.code));
    assertReceivesFor({ ...counter, hasOneStopUnit }, resolver, channel === 'online' ? 'receivingAgencyCode' : 'resolvingAgencyCode');
  }

  private async placed({ code, provinceCode }: Agency): Promise<PlacedAgency> {
    return { code, provinceCode, lineage: (await this.agencies.lineageOf(code)).map((each) => each.code) };
  }

  private async versionInForce(text: string, at: Date): Promise<HeldVersion> {
    const code = await this.procedures.knownCode(text);
    const version = await this.procedures.inForce(code, at);
    if (!version) throw procedureNotInForce(code, localDate(at));
    if (version.content.internal) throw procedureInternal();
    return version;
  }
}

/** What the right to take a dossier of a procedure in depends on. */
function traitsOf({ procedureCode, content }: HeldVersion): MatterTraits {
  return { procedureCode, sectorCode: content.sectorCode, confidentiality: content.confidentiality ?? 'ordinary' };
}

/** @throws DomainError PROCEDURE_NOT_ONLINE, with where it is handed in instead */
function assertOnline(content: ProcedureContent, receiving: Agency): void {
  if (isOfferedOnline(content)) return;
  throw notOfferedOnline(
    receiving,
    content.channels.some(({ channel }) => channel === 'post'),
    content.receivingAddress,
  );
}
