import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { FollowedEntry, Follower } from '../../../platform/journal/follower.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { DOSSIER_EVENTS, type DossierSubmitted } from '../../dossiers/index.js';
import { applyFact, applySubmission, type Fact } from '../domain/contact-facts.js';
import { NOTICE_TYPES } from '../domain/notified-facts.js';
import { Contacts } from '../persistence/contacts.js';
import { Outbox } from '../persistence/outbox.js';
import { ComposeNotices, type NoticeFact } from '../use-cases/compose-notices.js';

/** Turns facts of the journal into notices, each once, and keeps the contact of each dossier on the way. */
@Injectable()
export class NoticeFollower implements Follower {
  readonly name = 'notices.outbox';
  readonly types = NOTICE_TYPES;

  constructor(
    private readonly contacts: Contacts,
    private readonly procedures: ProcedureReader,
    private readonly compose: ComposeNotices,
    private readonly outbox: Outbox,
  ) {}

  /** A fact about a dossier whose submission was not followed yet throws and is retried after it. */
  async apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void> {
    const facts = streams.flat().map((entry) => entry as Fact);
    const [contacts, procedureNames] = await Promise.all([
      this.contacts.find(client, [...new Set(facts.map(dossierOf))]),
      this.procedureNames(facts),
    ]);
    const changed = new Set<string>();
    const changes: NoticeFact[] = [];
    for (const fact of facts) {
      const dossierId = dossierOf(fact);
      const known =
        contacts.get(dossierId) ??
        (fact.type === DOSSIER_EVENTS.submitted ? applySubmission(fact, procedureNames.get(versionOf(fact))!) : undefined);
      if (!known) throw new Error(`nothing is known yet of dossier ${dossierId}`);
      const contact = applyFact(known, fact);
      contacts.set(dossierId, contact);
      changed.add(dossierId);
      changes.push({ fact, contact });
    }
    await this.contacts.save(
      client,
      [...changed].map((id) => contacts.get(id)!),
    );
    const corrected = changes.filter(({ fact }) => fact.type === DOSSIER_EVENTS.applicantCorrected);
    if (corrected.length > 0)
      await this.contacts.correct(
        client,
        [...new Set(corrected.map(({ contact }) => contact.dossierId))].map((id) => contacts.get(id)!),
      );
    await this.outbox.add(client, await this.compose.execute(changes));
  }

  /** Names by procedure version, of what was submitted. */
  private async procedureNames(facts: readonly Fact[]): Promise<ReadonlyMap<string, string>> {
    const submitted = facts.filter(({ type }) => type === DOSSIER_EVENTS.submitted);
    const codes = new Map(submitted.map((fact) => [versionOf(fact), (fact.facts as DossierSubmitted['facts']).procedureCode]));
    const names = new Map<string, string>();
    for (const [id, code] of codes) names.set(id, (await this.procedures.version(id))?.content.name ?? code);
    return names;
  }
}

function versionOf({ facts }: Fact): string {
  return (facts as DossierSubmitted['facts']).procedureVersionId;
}

function dossierOf({ facts }: Fact): string {
  return (facts as { readonly dossierId: string }).dossierId;
}
