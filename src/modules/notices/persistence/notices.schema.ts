import { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { Contact } from '../domain/contact.js';
import type { Notice } from '../domain/notice.js';
import type { PartnerEvent } from '../domain/partner-event.js';
import { Webhook } from '../domain/webhook.js';
import { NoticeTemplateSchema, TemplateDraftSchema, TemplateVersionSchema } from './template.schema.js';

const dossierId = (constraint: string) => ({
  type: 'uuid' as const,
  name: 'dossier_id',
  primary: true,
  primaryKeyConstraintName: constraint,
});

/** Whom to notify of a dossier, and what every notice says; filled by the follower. */
export const ContactSchema = new EntitySchema<Contact>({
  name: 'Contact',
  schema: 'notices',
  tableName: 'contact',
  columns: {
    dossierId: dossierId('contact_pk'),
    dossierCode: { type: 'text', name: 'dossier_code', nullable: true },
    procedureName: { type: 'text', name: 'procedure_name' },
    receivingAgencyCode: { type: 'text', name: 'receiving_agency_code' },
    resolvingAgencyCode: { type: 'text', name: 'resolving_agency_code' },
    applicantName: { type: 'text', name: 'applicant_name' },
    phone: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    byClaim: { type: 'bool', name: 'by_claim', default: false },
    submittedAt: { type: 'timestamptz', name: 'submitted_at' },
    receivedBy: { type: 'uuid', name: 'received_by', nullable: true },
    receivedAt: { type: 'timestamptz', name: 'received_at', nullable: true },
    dueAt: { type: 'timestamptz', name: 'due_at', nullable: true },
    completedAt: { type: 'timestamptz', name: 'completed_at', nullable: true },
    returnedAt: { type: 'timestamptz', name: 'returned_at', nullable: true },
    holders: { type: 'jsonb' },
  },
});

/** The columns of a notice besides its key. */
const NOTICE_COLUMNS = {
  id: { type: 'uuid' },
  audience: { type: 'text' },
  templateCode: { type: 'text', name: 'template_code' },
  templateVersion: { type: 'int4', name: 'template_version' },
  subject: { type: 'text', nullable: true },
  body: { type: 'text' },
  at: { type: 'timestamptz' },
} as const;

/** Notices: one row per fact, channel and recipient. */
export const NoticeSchema = new EntitySchema<Notice>({
  name: 'Notice',
  schema: 'notices',
  tableName: 'notice',
  columns: {
    dossierId: dossierId('notice_pk'),
    streamId: { type: 'uuid', name: 'stream_id', primary: true, primaryKeyConstraintName: 'notice_pk' },
    seq: { type: 'int4', primary: true, primaryKeyConstraintName: 'notice_pk' },
    channel: { type: 'text', primary: true, primaryKeyConstraintName: 'notice_pk' },
    recipient: { type: 'text', primary: true, primaryKeyConstraintName: 'notice_pk' },
    ...NOTICE_COLUMNS,
  },
  indices: [{ name: 'notice_by_time', columns: ['at', 'id'] }],
});

/** Notices about what belongs to no dossier, such as a consent. */
export const PersonNoticeSchema = new EntitySchema<Omit<Notice, 'dossierId'>>({
  name: 'PersonNotice',
  schema: 'notices',
  tableName: 'person_notice',
  columns: {
    streamId: { type: 'uuid', name: 'stream_id', primary: true, primaryKeyConstraintName: 'person_notice_pk' },
    seq: { type: 'int4', primary: true, primaryKeyConstraintName: 'person_notice_pk' },
    channel: { type: 'text', primary: true, primaryKeyConstraintName: 'person_notice_pk' },
    recipient: { type: 'text', primary: true, primaryKeyConstraintName: 'person_notice_pk' },
    ...NOTICE_COLUMNS,
  },
  indices: [{ name: 'person_notice_by_time', columns: ['at', 'id'] }],
});

/** The feed of partner systems: facts of dossiers, in an order in which nothing appears late. */
export const PartnerEventSchema = new EntitySchema<PartnerEvent>({
  name: 'PartnerEvent',
  schema: 'notices',
  tableName: 'partner_event',
  columns: {
    dossierId: dossierId('partner_event_pk'),
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'partner_event_pk' },
    position: { type: 'int8' },
    procedureCode: { type: 'text', name: 'procedure_code' },
    sectorCode: { type: 'text', name: 'sector_code', nullable: true },
    confidentiality: { type: 'text', default: 'ordinary' },
    seq: { type: 'int4' },
    type: { type: 'text' },
    receivingAgencyCode: { type: 'text', name: 'receiving_agency_code' },
    resolvingAgencyCode: { type: 'text', name: 'resolving_agency_code' },
    at: { type: 'timestamptz' },
    dossierCode: { type: 'text', name: 'dossier_code', nullable: true },
    facts: { type: 'jsonb' },
  },
  indices: [
    { name: 'partner_event_by_position', columns: ['position'] },
    { name: 'partner_event_by_receiving_agency', columns: ['receivingAgencyCode', 'position'] },
    { name: 'partner_event_by_resolving_agency', columns: ['resolvingAgencyCode', 'position'] },
  ],
});

/** Subscriptions of partner systems, one each; its id is that of its stream too. */
export const WebhookSchema = new EntitySchema<Webhook>({
  name: 'Webhook',
  target: Webhook,
  schema: 'notices',
  tableName: 'webhook',
  columns: {
    id: { type: 'uuid', primary: true, primaryKeyConstraintName: 'webhook_pk' },
    partnerId: { type: 'uuid', name: 'partner_id' },
    agencyCode: { type: 'text', name: 'agency_code' },
    url: { type: 'text' },
    types: { type: 'jsonb' },
    limits: { type: 'jsonb', nullable: true },
    sealedSecret: { type: 'text', name: 'sealed_secret', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    changedAt: { type: 'timestamptz', name: 'changed_at' },
    endedAt: { type: 'timestamptz', name: 'ended_at', nullable: true },
  },
});

/** The table of a subscription, which has a stream of its own. */
export const WEBHOOK_MAP: AggregateMap<Webhook> = { root: WebhookSchema, streamColumn: 'id', childColumn: 'id', children: {} };

/** All tables of the module. */
export const NOTICES_SCHEMAS = [
  ContactSchema,
  NoticeSchema,
  PersonNoticeSchema,
  PartnerEventSchema,
  WebhookSchema,
  NoticeTemplateSchema,
  TemplateDraftSchema,
  TemplateVersionSchema,
] as unknown as readonly EntitySchema[];
