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

/** A fact with the contact of its dossier as it is after the fact. */
export interface NoticeFact {
  readonly fact: Fact;
  readonly contact: Contact;
}

/** A notice that is to be written, to whoever is reached. */
interface Draft extends NoticeFact {
  readonly templateCode: string;
  readonly audience: NoticeAudience;
}

/** What is known of officers: their names by id, and the heads of an agency's units, or of the agency where there are none. */
interface KnownOfficers {
  readonly names: ReadonlyMap<string, string>;
  readonly headsOf: (agencyCode: string) => readonly string[];
}

/** Writes the notices of facts: recipients, template, and the content that NĐ 224/2026 article 15.1.g requires. */
@Injectable()
export class ComposeNotices {
  constructor(
    private readonly templates: TemplateReader,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
  ) {}

  /** The notices of many facts, with as many statements as for one. */
  async execute(facts: readonly NoticeFact[]): Promise<readonly Notice[]> {
    const drafts = facts.flatMap(draftsOf);
    if (drafts.length === 0) return [];
    const [set, officers] = await Promise.all([this.templates.all(), this.officersFor(drafts)]);
    const notices: Notice[] = [];
    for (const draft of drafts) notices.push(...(await this.write(draft, set, officers)));
    return notices;
  }

  private async officersFor(drafts: readonly Draft[]): Promise<KnownOfficers> {
    const ids = drafts.flatMap(({ contact }) => [...handlersOf(contact), ...(contact.receivedBy === null ? [] : [contact.receivedBy])]);
    const agencyCodes = drafts.flatMap(({ fact }) => (fact.type === 'workflow.deadline-told.v1' ? [deadlineOf(fact).agencyCode] : []));
    const [names, holdersOf] = await Promise.all([
      this.officers.namesOf(ids),
      this.officers.holdersOf(agencyCodes, ['unit-head', 'agency-head']),
    ]);
    return {
      names,
      headsOf: (agencyCode) => {
        const unitHeads = holdersOf(agencyCode, 'unit-head');
        return unitHeads.length > 0 ? unitHeads : holdersOf(agencyCode, 'agency-head');
      },
    };
  }

  private async write(draft: Draft, set: TemplateSet, officers: KnownOfficers): Promise<Notice[]> {
    const { fact, contact, templateCode, audience } = draft;
    const recipients = audience === 'applicant' ? reachedAt(contact) : officersOf(draft, officers);
    const template = templateAt(set, templateCode, fact.at);
    if (recipients.length === 0 || !template) return [];
    const values = await this.valuesOf(fact, contact, officers.names);
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

  private async valuesOf(
    { at, facts, personal }: Fact,
    contact: Contact,
    names: KnownOfficers['names'],
  ): Promise<Readonly<Record<DossierPlace, TemplateValues[string]>>> {
    const { receivedBy, receivingAgencyCode, resolvingAgencyCode, ...known } = contact;
    const handlers = handlersOf(contact);
    const [receiving, resolving] = await Promise.all([this.agencies.find(receivingAgencyCode), this.agencies.find(resolvingAgencyCode)]);
    const given = facts as Readonly<Record<string, string | null | undefined>>;
    const {
      legalBasis,
      outcome,
      method,
      letterNumber,
      previousDueAt,
      answerDueAt,
      previousAnswerDueAt,
      dueAt: notifiedDueAt,
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
      notifiedDueAt: notifiedDueAt ? new Date(notifiedDueAt) : null,
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

function draftsOf({ fact, contact }: NoticeFact): Draft[] {
  const forApplicant = applicantTemplate(fact);
  if (forApplicant !== undefined) {
    const templateCode = contact.byClaim ? templateForClaim(forApplicant) : forApplicant;
    return [{ fact, contact, templateCode, audience: 'applicant' }];
  }
  const forOfficers = officerTemplate(fact);
  return forOfficers === undefined ? [] : [{ fact, contact, templateCode: forOfficers, audience: 'officer' }];
}

/** The officer to whom a task was assigned; for a deadline its officers, and the heads when it has none or is missed. */
function officersOf({ fact, contact }: Draft, { headsOf }: KnownOfficers): Recipient[] {
  const inApp = (ids: readonly string[]): Recipient[] => ids.map((recipient) => ({ channel: 'in-app', recipient }));
  if (fact.type === 'workflow.task-assigned.v1') return inApp([(fact.facts as TaskAssigned['facts']).assigneeId]);
  const { target, agencyCode, kind } = deadlineOf(fact);
  const holder = contact.holders[target];
  const handlers = target === 'dossier' ? handlersOf(contact) : holder === undefined ? [] : [holder];
  const heads = handlers.length === 0 || kind === 'overdue' ? headsOf(agencyCode) : [];
  return inApp([...new Set([...handlers, ...heads])]);
}

function deadlineOf({ facts }: Fact): DeadlineNotified['facts'] {
  return facts as DeadlineNotified['facts'];
}
