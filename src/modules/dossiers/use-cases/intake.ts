import { Injectable } from '@nestjs/common';
import { AgencyReader, agencyUnknown, CalendarReader, type Agency } from '../../agencies/index.js';
import { isOfferedOnline, procedureUnknown, ProcedureReader, type ProcedureContent, type ProcedureVersion } from '../../catalogue/index.js';
import { FileRegistry } from '../../../platform/files/file-registry.js';
import { personKey } from '../../../platform/auth/person-key.js';
import { localDate } from '../../../shared/clock.js';
import { addWorkingMinutes } from '../../../shared/working-calendar/index.js';
import type { Actor } from '../../../shared/actor.js';
import type { Matter } from '../../../shared/grant.js';
import { assertCompetent, assertReceivesFor, type PlacedAgency } from '../domain/competence.js';
import { assertIdentityOf } from '../domain/applicant-identity.js';
import { fileUnknown, notOfferedOnline, procedureInternal, procedureNotInForce } from '../domain/dossier.errors.js';
import { statedFields, type StatedFields } from '../domain/dossier-record.js';
import type { Dossier } from '../domain/dossier.js';
import type { Acceptance } from '../domain/decisions.js';
import { checkComponents, chooseCase, type CaseDefinition, type SubmittedComponent } from '../domain/intake-checklist.js';
import { registerDossier } from '../domain/new-dossier.js';
import { papersOfCase } from '../domain/papers-of-case.js';
import { rulesOn, type IntakeRules } from '../domain/intake-rules.js';
import type { Applicant, Submitter } from '../domain/parts.js';
import type { ReplyDue } from '../domain/reply-clock.js';
import { chooseDuration, heldTo, type OwnDuration } from '../domain/stated-terms.js';
import type { Channel } from '../dossiers.events.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import { ReuseOfDocuments } from './reuse-of-documents.js';

/** What is submitted: by a citizen or business online, or through an officer at a counter. */
export interface Submission extends StatedFields {
  readonly procedureCode: string;
  readonly caseKey?: string | null;
  readonly resolvingAgencyCode: string;
  /** Where it is handed in; the resolving agency when left out. */
  readonly receivingAgencyCode?: string;
  readonly applicant: Applicant;
  readonly submitter?: Submitter | null;
  readonly components: readonly SubmittedComponent[];
  /** Why the papers that are not named do not apply. */
  readonly defaultAbsenceReason?: string | null;
}

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

/** The checks that every way in shares: procedure in force, competent agency, complete papers, own files. */
@Injectable()
export class Intake {
  constructor(
    private readonly procedures: ProcedureReader,
    private readonly agencies: AgencyReader,
    private readonly calendars: CalendarReader,
    private readonly rules: IntakeRulesReader,
    private readonly files: FileRegistry,
    private readonly reuse: ReuseOfDocuments,
  ) {}

  /**
   * Makes a dossier of what was handed in, or refuses it naming the field or rule.
   *
   * @param admit refuses whoever may not hand this in here, before anything is said of papers
   * @throws DomainError APPLICANT_IDENTITY_INVALID, PROCEDURE_UNKNOWN, PROCEDURE_NOT_IN_FORCE, PROCEDURE_INTERNAL,
   *   PROCEDURE_NOT_ONLINE, PROCEDURE_CASE_UNKNOWN, AGENCY_UNKNOWN, AGENCY_NOT_COMPETENT, AGENCY_NOT_RECEIVING, COMPONENT_UNKNOWN,
   *   COMPONENT_REPEATED, DOSSIER_INCOMPLETE, FILE_UNKNOWN, CALENDAR_NOT_COVERED, and what `ReuseOfDocuments` and `admit`
   *   refuse
   */
  async register(
    submission: Submission,
    channel: Channel,
    actor: Actor,
    at: Date,
    admit: (matter: Matter) => void,
  ): Promise<{ dossier: Dossier; version: ProcedureVersion }> {
    assertIdentityOf(submission.applicant);
    const version = await this.versionInForce(submission.procedureCode, at);
    const receivingAgencyCode = submission.receivingAgencyCode ?? submission.resolvingAgencyCode;
    admit(matterAt(receivingAgencyCode, version));
    const resolving = await this.agencies.find(submission.resolvingAgencyCode);
    if (!resolving) throw agencyUnknown('resolvingAgencyCode', submission.resolvingAgencyCode);
    assertCompetent(version.content, resolving, 'resolvingAgencyCode');
    const receiving = await this.checkReceiving(receivingAgencyCode, resolving, channel);
    if (channel === 'online') assertOnline(version.content, receiving);
    const procedureCase = chooseCase(version.content.cases, submission.caseKey ?? null);
    const applicantPersonKey = personKey(submission.applicant.identityNumber);
    const owner = { personKey: applicantPersonKey, name: submission.applicant.name };
    const reused = await this.reuse.resolve(submission.components, owner, channel, actor, at);
    const components = checkComponents(procedureCase?.components ?? [], reused.components, submission.defaultAbsenceReason ?? null);
    const dossier = registerDossier({
      procedure: { ...version.content, code: version.procedureCode, versionId: version.id },
      caseKey: procedureCase?.key ?? null,
      channel,
      receivingAgencyCode,
      resolvingAgencyCode: resolving.code,
      applicant: submission.applicant,
      applicantPersonKey,
      submitter: submission.submitter ?? null,
      ...statedFields(submission),
      components,
      reuseGround: reused.ground,
      at,
      reply: channel === 'online' ? await this.reply(receivingAgencyCode, at) : null,
    });
    dossier.addFiles(
      reused.files.map((file) => ({ ...file, dossierId: dossier.id, purpose: 'component', addedAt: at, addedBy: actor.id })),
    );
    const uploaded = components.flatMap(({ fileId, reusedDocumentId }) => (fileId !== null && reusedDocumentId === null ? [fileId] : []));
    await this.attach(dossier, uploaded, 'component', actor, at);
    return { dossier, version };
  }

  /**
   * What acceptance decides by: the case with its papers, the duration that the procedure states, the policy, and the calendar.
   *
   * @throws DomainError PROCEDURE_CASE_UNKNOWN, PROCEDURE_CASE_NOT_CHOSEN, PROCEDURE_TERMS_UNKNOWN, PROCEDURE_TERMS_NOT_CHOSEN; for another
   *   case or other papers COMPONENT_UNKNOWN, COMPONENT_REPEATED, FILE_UNKNOWN, DOSSIER_INCOMPLETE
   */
  async acceptance(dossier: Dossier, choice: AcceptanceChoice, actor: Actor, at: Date): Promise<Acceptance> {
    const version = await this.procedures.version(dossier.procedureVersionId);
    if (!version) throw procedureUnknown();
    const { duration, durationText, termsKeys } = chooseDuration(version.content.channels, dossier.channel, choice.termsKey ?? null);
    const held = heldTo(duration, choice.statedDuration ?? null);
    const chosen = chooseCase(version.content.cases, choice.caseKey ?? dossier.caseKey);
    return {
      at,
      officerId: actor.id,
      caseKey: chosen?.key ?? null,
      ...papersFor(dossier, chosen, choice),
      ...held,
      durationText,
      termsKeys,
      policy: (await this.rulesOn(at)).policy,
      calendar: await this.calendars.forAgency(dossier.resolvingAgencyCode),
    };
  }

  /** Puts files that the caller uploaded under the dossier. */
  async attach(
    dossier: Dossier,
    fileIds: readonly string[],
    purpose: 'component' | 'supplement' | 'result',
    actor: Actor,
    at: Date,
  ): Promise<void> {
    if (fileIds.length === 0) return;
    const files = await this.files.ofOwner(fileIds, actor.id);
    const unknown = fileIds.find((id) => !files.some((file) => file.id === id));
    if (unknown) throw fileUnknown(purpose === 'component' ? 'components' : 'fileIds');
    dossier.addFiles(
      files.map(({ id, name, mediaType, size, sha256 }) => ({
        dossierId: dossier.id,
        fileId: id,
        purpose,
        name,
        mediaType,
        size,
        sha256,
        addedAt: at,
        addedBy: actor.id,
      })),
    );
  }

  /** The parameters of intake in force at an instant. */
  async rulesOn(at: Date): Promise<IntakeRules> {
    return rulesOn(await this.rules.all(), localDate(at));
  }

  /** At a counter the officer's own rights say which one it is; online anybody names an agency. */
  private async checkReceiving(code: string, resolving: Agency, channel: Channel): Promise<Agency> {
    const receiving = await this.agencies.find(code);
    if (!receiving) throw agencyUnknown('receivingAgencyCode', code);
    const [counter, resolver] = await Promise.all([this.placed(receiving), this.placed(resolving)]);
    // Whoever sits at a counter is the one-stop unit, also where the list of units does not know it.
    const hasOneStopUnit = channel !== 'online' || (await this.agencies.hasOneStopUnit(code));
    assertReceivesFor({ ...counter, hasOneStopUnit }, resolver, channel === 'online' ? 'receivingAgencyCode' : 'resolvingAgencyCode');
    return receiving;
  }

  private async placed({ code, provinceCode }: Agency): Promise<PlacedAgency> {
    return { code, provinceCode, lineage: (await this.agencies.lineageOf(code)).map((each) => each.code) };
  }

  private async versionInForce(text: string, at: Date): Promise<ProcedureVersion> {
    const code = await this.procedures.knownCode(text);
    const version = await this.procedures.inForce(code, at);
    if (!version) throw procedureNotInForce(code, localDate(at));
    if (version.content.internal) throw procedureInternal();
    return version;
  }

  private async reply(agencyCode: string, at: Date): Promise<ReplyDue> {
    const calendar = await this.calendars.forAgency(agencyCode);
    return { dueAt: addWorkingMinutes(calendar, at, (await this.rulesOn(at)).onlineReplyHours * 60), calendar: calendar.ref };
  }
}

/** What the right to take a dossier of a procedure in depends on. */
function matterAt(agencyCode: string, { procedureCode, content }: ProcedureVersion): Matter {
  return { agencyCode, procedureCode, sectorCode: content.sectorCode, confidentiality: content.confidentiality ?? 'ordinary' };
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
