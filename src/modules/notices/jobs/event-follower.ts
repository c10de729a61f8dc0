import { limitsOf } from '../domain/webhook.js';
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { ActorDirectory } from '../../../platform/auth/actor-directory.js';
import type { OutsideJob } from '../../../platform/jobs/outside-job.js';
import { OutsideJobs } from '../../../platform/jobs/outside-jobs.js';
import { backgroundStreamId } from '../../../platform/journal/append-background.js';
import type { FollowedEntry, Follower } from '../../../platform/journal/follower.js';
import { DOSSIER_CODE, DOSSIER_EVENTS, type DossierFacts, type DossierHandedDown } from '../../dossiers/index.js';
import { PartnerReach } from '../../partners/index.js';
import { isReached, type PartnerEvent } from '../domain/partner-event.js';
import { PARTNER_EVENT_TYPES } from '../notices.events.js';
import { PartnerFeed } from '../persistence/partner-feed.js';
import { WebhookReader, type CallableWebhook } from '../persistence/webhook.reader.js';

/** Kind of the jobs that call subscribers. */
export const WEBHOOK_JOB = 'notices.webhook';

/**
 * Writes the feed of partner systems, and a job for every subscriber that may see the event; one lane per subscriber and dossier keeps the
 * order.
 */
@Injectable()
export class EventFollower implements Follower {
  readonly name = 'notices.events';
  readonly types = PARTNER_EVENT_TYPES;

  constructor(
    private readonly feed: PartnerFeed,
    private readonly webhooks: WebhookReader,
    private readonly directory: ActorDirectory,
    private readonly jobs: OutsideJobs,
    private readonly reach: PartnerReach,
  ) {}

  async apply(client: PoolClient, streams: readonly (readonly FollowedEntry[])[]): Promise<void> {
    const events = await this.feed.append(client, streams.flat().map(eventOf));
    const jobs: OutsideJob[] = [];
    const webhooks = await this.webhooks.all(client);
    const reaches = await this.reach.of(
      webhooks.map(({ partnerId }) => partnerId),
      'webhook.manage',
    );
    for (const webhook of webhooks) {
      const scope = (await this.directory.scopeOf(webhook.agencyCode)) ?? [];
      jobs.push(
        ...events
          .filter((event) => webhook.types.includes(event.type) && isReached(event, { ...limitsOf(webhook), scope }))
          .filter((event) => reaches(webhook.partnerId, webhook.agencyCode, event))
          .map((event) => jobOf(webhook, event)),
      );
    }
    await this.jobs.add(client, jobs);
  }
}

function eventOf({ streamId, seq, type, at, facts, drawn }: FollowedEntry): Omit<PartnerEvent, 'position'> {
  const { dossierId, procedureCode, sectorCode = null, confidentiality = 'ordinary' } = facts as unknown as DossierFacts;
  const { receivingAgencyCode, resolvingAgencyCode } = partiesOf(type, facts);
  const traits = { procedureCode, sectorCode, confidentiality };
  // The same fact has the same id for ever, whoever writes it down and however often.
  const id = backgroundStreamId('partner-event', `${streamId}:${seq}`);
  const dossierCode = drawn[DOSSIER_CODE] ?? null;
  return { id, dossierId, seq, type, receivingAgencyCode, resolvingAgencyCode, ...traits, at, dossierCode, facts };
}

/** Whose event it is: that a dossier was handed down is told to those who have it from there on, as what is taken over is. */
function partiesOf(type: string, facts: object): Pick<PartnerEvent, 'receivingAgencyCode' | 'resolvingAgencyCode'> {
  const { receivingAgencyCode, resolvingAgencyCode } = facts as DossierFacts;
  if (type !== DOSSIER_EVENTS.handedDown) return { receivingAgencyCode, resolvingAgencyCode };
  const { receivingSuccessorCode, resolvingSuccessorCode } = facts as DossierHandedDown['facts'];
  return {
    receivingAgencyCode: receivingSuccessorCode ?? receivingAgencyCode,
    resolvingAgencyCode: resolvingSuccessorCode ?? resolvingAgencyCode,
  };
}

function jobOf({ id: webhookId }: CallableWebhook, { id: eventId, dossierId, position }: PartnerEvent): OutsideJob {
  return {
    id: jobIdAt(position, webhookId),
    kind: WEBHOOK_JOB,
    target: webhookId,
    lane: `${webhookId}:${dossierId}`,
    payload: { webhookId, dossierId, eventId },
  };
}

/**
 * The id of the job of an event's place and a subscriber: a UUID version 8 (RFC 9562) that begins with the place, because jobs of a lane
 * are done in the order of their ids, and clocks of several replicas never agree.
 */
export function jobIdAt(position: number, webhookId: string): string {
  const place = position.toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(webhookId).digest('hex');
  return `${place.slice(0, 8)}-${place.slice(8)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
