import { keptRows, type KeptRows } from '../../../platform/retention/kept-rows.js';

/** What the module keeps for a time: notices that were written, and the feed of partner systems, whose places grow with time. */
export const KEPT_NOTICES: readonly KeptRows[] = [
  keptRows({
    subject: 'notices.notices',
    role: 'application',
    table: 'notices.notice',
    key: ['dossier_id', 'stream_id', 'seq', 'channel', 'recipient'],
    instant: 'at',
  }),
  keptRows({
    subject: 'notices.person-notices',
    role: 'application',
    table: 'notices.person_notice',
    key: ['stream_id', 'seq', 'channel', 'recipient'],
    instant: 'at',
  }),
  keptRows({
    subject: 'notices.partner-events',
    role: 'application',
    table: 'notices.partner_event',
    key: ['dossier_id', 'id'],
    instant: 'at',
    order: 'position',
    // The newest stays whatever its age: places of the feed are counted on from it.
    only: 'r.position < (select max(position) from notices.partner_event)',
  }),
];
