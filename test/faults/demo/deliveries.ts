import type { Client } from 'pg';
import type { Subscriber } from './subscribers.js';

/** What was found wrong, in sentences. */
export type Findings = readonly string[];

/**
 * Every entry of the journal that a subscriber may see reached it and took effect once, in the order of its dossier; nothing else reached
 * it.
 */
export async function deliveryFindings(database: Client, { agencyCode, receiver }: Subscriber): Promise<Findings> {
  const { rows } = await database.query<{ place: string; type: string }>(
    `select stream_id || ' ' || seq as place, type from journal.entry where type like 'dossiers.%'
     and (facts->>'receivingAgencyCode' = $1 or facts->>'resolvingAgencyCode' = $1
     or starts_with(facts->>'receivingAgencyCode', $1 || '.') or starts_with(facts->>'resolvingAgencyCode', $1 || '.'))`,
    [agencyCode],
  );
  const covered = new Map(rows.map(({ place, type }) => [place, type]));
  const applied = receiver.effects.map(({ event }) => ({ place: `${event.subject} ${event.data['version']}`, event }));
  const reached = new Set(applied.map(({ place }) => place));
  const found = [
    ...[...covered.keys()].filter((place) => !reached.has(place)).map((place) => `${place} (${covered.get(place)}) was never delivered`),
    ...applied.filter(({ place }) => !covered.has(place)).map(({ place, event }) => `${place} (${event.type}) is foreign`),
    ...applied
      .filter(({ place, event }) => covered.has(place) && covered.get(place) !== event.type)
      .map(({ place, event }) => `${place} came as ${event.type}`),
    ...(reached.size === applied.length ? [] : [`${applied.length - reached.size} entries took effect under two ids`]),
    ...receiver.forged.map(({ headers }) => `${String(headers['webhook-id'])} is not signed`),
    ...alteredRepeats(receiver),
    ...outOfOrder(receiver),
  ];
  return found.map((each) => `subscriber of ${agencyCode}: ${each}`);
}

/** A message that is sent again has the same bytes. */
function alteredRepeats({ calls }: Subscriber['receiver']): string[] {
  const first = new Map<unknown, string>();
  return calls.flatMap(({ headers, body }) => {
    const id = headers['webhook-id'];
    if (!first.has(id)) first.set(id, body);
    return first.get(id) === body ? [] : [`${String(id)} was sent again with other content`];
  });
}

function outOfOrder({ effects }: Subscriber['receiver']): string[] {
  const last = new Map<string, number>();
  return effects.flatMap(({ event: { subject, data } }) => {
    const [before, version] = [last.get(subject) ?? 0, data['version'] as number];
    last.set(subject, version);
    return version > before ? [] : [`${subject} came to version ${version} after ${before}`];
  });
}
