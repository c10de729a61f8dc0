import { Injectable } from '@nestjs/common';
import { newId } from '../../../shared/id.js';
import { AgencyReader, OfficerReader } from '../../agencies/index.js';
import { DOSSIER_STATUSES, type DossierStatus } from '../../dossiers/index.js';
import type { DeadlineNotified, TaskAssigned } from '../../workflow/index.js';
import { handlersOf, reachedAt, type Contact, type Recipient } from '../domain/contact.js';
import type { Fact } from '../domain/contact-facts.js';
import type { Notice, NoticeAudience } from '../domain/notice.js';
import { firstOf, MOST_OF_NAME, MOST_OF_REASON, shortened } from '../domain/short-texts.js';
import { fill, templateAt, type TemplateSet, type TemplateValues } from '../domain/template.js';
import { applicantTemplate, officerTemplate, templateForClaim } from '../domain/notified-facts.js';
import type { DossierPlace } from '../domain/template-places.js';
import { TemplateReader } from '../persistence/template.reader.js';

/** Writes the notices of one fact: recipients, template, and the content that NĐ 224/2026 article 15.1.g requires. */
@Injectable()
export class ComposeNotices {
  constructor(
    private readonly templates: TemplateReader,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
  ) {}

  /** @param contact the contact of the dossier after the fact */
  async execute(fact: Fact, contact: Contact): Promise<readonly Notice[]> {
    const forApplicant = applicantTemplate(fact);
    if (forApplicant !== undefined) {
      return this.write(fact, contact, contact.byClaim ? templateForClaim(forApplicant) : forApplicant, 'applicant', reachedAt(contact));
    }
    const forOfficers = officerTemplate(fact);
    if (forOfficers === undefined) return [];
    const recipients = (await this.officersFor(fact, contact)).map((recipient): Recipient => ({ channel: 'in-app', recipient }));
    return this.write(fact, contact, forOfficers, 'officer', recipients);
  }

  private async write(
    fact: Fact,
    contact: Contact,
    templateCode: string,
    audience: NoticeAudience,
    recipients: readonly Recipient[],
  ): Promise<Notice[]> {
    if (recipients.length === 0) return [];
    const set: TemplateSet = await this.templates.all();
    const template = templateAt(set, templateCode, fact.at);
    if (!template) return [];
    const values = await this.valuesOf(fact, contact);
    return recipients.flatMap(({ channel, recipient }) => {
      const text = fill(set, template, channel, values);
      if (!text) return [];
      const { streamId, seq, at } = fact;
      return [
        {
          id: newId(),
          dossierId: contact.dossierId,
          streamId,
          seq,
          channel,
          recipient,
          audience,
          templateCode,
          templateVersion: template.version,
          ...text,
          at,
        },
      ];
    });
  }

  /** The officer to whom a task was assigned; for a deadline its officers, and the heads when it has none or is missed. */
  private async officersFor(fact: Fact, contact: Contact): Promise<readonly string[]> {
    if (fact.type === 'workflow.task-assigned.v1') return [(fact.facts as TaskAssigned['facts']).assigneeId];
    const { target, agencyCode, kind } = fact.facts as DeadlineNotified['facts'];
    const holder = contact.holders[target];
    const handlers = target === 'dossier' ? handlersOf(contact) : holder === undefined ? [] : [holder];
    const heads = handlers.length === 0 || kind === 'overdue' ? await this.headsOf(agencyCode) : [];
    return [...new Set([...handlers, ...heads])];
  }

  private async headsOf(agencyCode: string): Promise<readonly string[]> {
    const unitHeads = await this.officers.withRole(agencyCode, 'unit-head');
    const heads = unitHeads.length > 0 ? unitHeads : await this.officers.withRole(agencyCode, 'agency-head');
    return heads.map(({ id }) => id);
  }

  private async valuesOf({ at, facts, personal }: Fact, contact: Contact): Promise<Readonly<Record<DossierPlace, TemplateValues[string]>>> {
    const { receivedBy, receivingAgencyCode, resolvingAgencyCode, ...known } = contact;
    const handlers = handlersOf(contact);
    const [names, receiving, resolving] = await Promise.all([
      this.officers.namesOf([...handlers, ...(receivedBy === null ? [] : [receivedBy])]),
      this.agencies.find(receivingAgencyCode),
      this.agencies.find(resolvingAgencyCode),
    ]);
    const given = facts as Readonly<Record<string, string | null | undefined>>;
    const {
      legalBasis,
      outcome,
      method,
      letterNumber,
      previousDueAt,
      answerDueAt,
      previousAnswerDueAt,
      dueAt: toldDueAt,
      why,
      to,
      status,
    } = given;
    const standing = (to ?? status) as DossierStatus | null | undefined;
    const { reason, items } = (personal ?? {}) as { readonly reason?: string; readonly items?: readonly string[] };
    const {
      dossierCode,
      procedureName: procedure,
      applicantName: applicant,
      submittedAt,
      receivedAt,
      dueAt,
      completedAt,
      returnedAt,
    } = known;
    return {
      standing: standing && DOSSIER_STATUSES[standing].vi,
      at,
      applicant,
      dossierCode,
      procedure,
      submittedAt,
      receivedAt,
      dueAt,
      completedAt,
      returnedAt,
      legalBasis,
      outcome,
      method,
      letterNumber,
      reason,
      why,
      items: items?.map((item, index) => `${index + 1}. ${item}`).join('\n'),
      itemsShort: items && firstOf(items),
      reasonShort: reason && shortened(reason, MOST_OF_REASON).replace(/\.$/, ''),
      procedureShort: shortened(procedure, MOST_OF_NAME),
      // The name of the procedure stands for a code that is not there yet.
      procedureUncoded: dossierCode === null ? shortened(procedure, MOST_OF_NAME) : null,
      toldDueAt: toldDueAt ? new Date(toldDueAt) : null,
      previousDueAt: previousDueAt ? new Date(previousDueAt) : null,
      answerDueAt: answerDueAt ? new Date(answerDueAt) : null,
      previousAnswerDueAt: previousAnswerDueAt ? new Date(previousAnswerDueAt) : null,
      receivingAgency: receiving?.name ?? receivingAgencyCode,
      resolvingAgency: resolving?.name ?? resolvingAgencyCode,
      receivedBy: receivedBy === null ? null : (names.get(receivedBy) ?? receiving?.name),
      handledBy: handlers.flatMap((id) => names.get(id) ?? []).join(', '),
    };
  }
}
