import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../shared/actor.js';
import type { MatterTraits } from '../../../shared/grant.js';
import { addWorkingMinutes } from '../../../shared/working-calendar/index.js';
import { CalendarReader } from '../../agencies/index.js';
import type { HeldVersion } from '../../catalogue/index.js';
import { statedFields } from '../domain/dossier-record.js';
import type { Dossier } from '../domain/dossier.js';
import { registerDossier } from '../domain/new-dossier.js';
import type { ReplyDue } from '../domain/reply-clock.js';
import type { Channel } from '../dossiers.events.js';
import { IntakeRulesReader } from '../persistence/intake-rules.reader.js';
import { AttachFiles } from './attach-files.js';
import { CheckIntake } from './check-intake.js';
import type { Submission } from './submission.js';

/** Makes a dossier of what was handed in, with its files; online the reply clock starts. */
@Injectable()
export class RegisterDossier {
  constructor(
    private readonly check: CheckIntake,
    private readonly attach: AttachFiles,
    private readonly calendars: CalendarReader,
    private readonly rules: IntakeRulesReader,
  ) {}

  /**
   * @param admit as `CheckIntake` has it
   * @throws DomainError as `CheckIntake` and `AttachFiles`; CALENDAR_NOT_COVERED
   */
  async execute(
    submission: Submission,
    channel: Channel,
    actor: Actor,
    at: Date,
    admit: (traits: MatterTraits) => string,
  ): Promise<Dossier> {
    const { version, reused, components, answers, ...checked } = await this.check.execute(submission, channel, actor, at, admit);
    const dossier = registerDossier({
      procedure: { ...version.content, code: version.procedureCode, versionId: version.id },
      channel,
      ...checked,
      applicant: submission.applicant,
      submitter: submission.submitter ?? null,
      ...statedFields(submission),
      components,
      filledIn: { forms: answers, by: actor.id },
      reuseGround: reused.ground,
      at,
      reply: channel === 'online' ? await this.reply(version, checked.receivingAgencyCode, at) : null,
    });
    dossier.addFiles(
      reused.files.map((file) => ({ ...file, dossierId: dossier.id, purpose: 'component', addedAt: at, addedBy: actor.id })),
    );
    const uploaded = components.flatMap(({ fileId, reusedDocumentId }) => (fileId !== null && reusedDocumentId === null ? [fileId] : []));
    await this.attach.execute(dossier, uploaded, 'component', actor, at);
    return dossier;
  }

  private async reply({ procedureCode, content: { sectorCode } }: HeldVersion, agencyCode: string, at: Date): Promise<ReplyDue> {
    const calendar = await this.calendars.forAgency(agencyCode);
    const { onlineReplyHours } = await this.rules.of({ procedureCode, sectorCode }, at);
    return { dueAt: addWorkingMinutes(calendar, at, onlineReplyHours * 60), calendar: calendar.ref };
  }
}
