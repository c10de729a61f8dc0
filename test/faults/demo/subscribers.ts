import { PARTNER_EVENT_TYPES } from '../../../src/modules/notices/notices.events.js';
import type { ServerClient } from '../../../src/seed/demo/server-client.js';
import { WebhookReceiver } from '../../support/webhook-receiver.js';

/** A partner system that listens: for whom, and what it was told. */
export interface Subscriber {
  /** It may see dossiers of this agency and of those below it. */
  readonly agencyCode: string;
  readonly receiver: WebhookReceiver;
}

/** The partner of the seed belongs to a unit that no dossier of the demo concerns; the others to a commune and to the whole province. */
const PARTNERS = [
  { agencyCode: 'H21.24.01', holder: { persona: 'partner-system' } },
  {
    agencyCode: 'H21.195',
    holder: { subject: 'phan-mem-hoai-nhon', name: 'Phần mềm của phường', agencyCode: 'H21.195', roles: ['partner-system'] },
  },
  { agencyCode: 'H21', holder: { subject: 'phan-mem-tinh', name: 'Phần mềm của tỉnh', agencyCode: 'H21', roles: ['partner-system'] } },
] as const;

/** Subscribers take their time, so that kills find calls that took effect and were not answered. */
const ANSWER_AFTER_MS = 150;
/** One call of so many is broken off before it takes effect. */
const BROKEN_EVERY = 40;

/** Opens a receiver for each partner system and subscribes it to everything. */
export function subscribe(server: ServerClient): Promise<Subscriber[]> {
  return Promise.all(
    PARTNERS.map(async ({ agencyCode, holder }) => {
      const receiver = await WebhookReceiver.open();
      receiver.answerAfterMs = ANSWER_AFTER_MS;
      receiver.answering = () => (receiver.calls.length % BROKEN_EVERY === 0 ? undefined : { status: 204 });
      const { token } = await server.post('/v1/sandbox/tokens', holder);
      const { secret } = await server.with(token as string).put('/v1/partner/webhook', { url: receiver.url, types: PARTNER_EVENT_TYPES });
      receiver.secret = secret as string;
      return { agencyCode, receiver };
    }),
  );
}
