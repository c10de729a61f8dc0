import { rowsByInstant, type KeptRows } from '../../../platform/retention/kept-rows.js';

/** What the module keeps for a time: notices that were written, and the feed of partner systems, whose places grow with time. */
export const KEPT_NOTICES: readonly KeptRows[] = [
  rowsByInstant({ subject: 'notices.notices', role: 'application', table: 'notices.notice', key: ['dossier_id', 'stream_id', 'seq', 'channel', 'recipient'], instant: 'at' }),
  rowsByInstant({ subject: 'notices.person-notices', role: 'application', table: 'notices.person_notice', key: ['stream_id', 'seq', 'channel', 'recipient'], instant: 'at' }),
  {
    subject: 'notices.partner-events',
    role: 'application',
    oldest: async (client) => (await client.query<{ at: Date }>('select at from notices.partner_event order by position limit 1')).rows[0]?.at,
    deleteSome: async (client, before, limit) => {
      // The newest stays whatever its age: places of the feed are counted on from it.
      const text = `delete from notices.partner_event e using (select dossier_id, id, at from notices.partner_event where position < (select max(position) from notices.partner_event) order by position limit $2::int4) o
        where e.dossier_id = o.dossier_id and e.id = o.id and o.at < $1::timestamptz`;
      return (await client.query(text, [before.toISOString(), limit])).rowCount ?? 0;
    },
  },
];
