import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { Contact } from '../domain/contact.js';

const SELECT = `
  select dossier_id as "dossierId", dossier_code as "dossierCode", procedure_name as "procedureName",
    receiving_agency_code as "receivingAgencyCode", resolving_agency_code as "resolvingAgencyCode",
    applicant_name as "applicantName", phone, email, by_claim as "byClaim", submitted_at as "submittedAt",
    received_by as "receivedBy", received_at as "receivedAt", due_at as "dueAt", completed_at as "completedAt",
    returned_at as "returnedAt", holders
  from notices.contact where dossier_id = any($1::uuid[])`;

const SAVE = `
  insert into notices.contact (dossier_id, dossier_code, procedure_name, receiving_agency_code, resolving_agency_code,
    applicant_name, phone, email, by_claim, submitted_at, received_by, received_at, due_at, completed_at, returned_at, holders)
  select "dossierId", "dossierCode", "procedureName", "receivingAgencyCode", "resolvingAgencyCode", "applicantName", phone,
    email, "byClaim", "submittedAt", "receivedBy", "receivedAt", "dueAt", "completedAt", "returnedAt", holders
  from jsonb_to_recordset($1::jsonb) as x("dossierId" uuid, "dossierCode" text, "procedureName" text,
    "receivingAgencyCode" text, "resolvingAgencyCode" text, "applicantName" text, phone text, email text, "byClaim" bool,
    "submittedAt" timestamptz, "receivedBy" uuid, "receivedAt" timestamptz, "dueAt" timestamptz, "completedAt" timestamptz,
    "returnedAt" timestamptz, holders jsonb)
  on conflict (dossier_id) do update set by_claim = excluded.by_claim, dossier_code = excluded.dossier_code,
    received_by = excluded.received_by, received_at = excluded.received_at, due_at = excluded.due_at,
    completed_at = excluded.completed_at, returned_at = excluded.returned_at, holders = excluded.holders`;

const CORRECT = `
  update notices.contact c set applicant_name = x."applicantName", phone = x.phone, email = x.email
  from jsonb_to_recordset($1::jsonb) as x("dossierId" uuid, "applicantName" text, phone text, email text)
  where c.dossier_id = x."dossierId"`;

/** The contacts of dossiers, read and written within the follower's transaction. */
@Injectable()
export class Contacts {
  /** The contacts of dossiers by their ids; a dossier has none before its first fact. */
  async find(client: PoolClient, dossierIds: readonly string[]): Promise<Map<string, Contact>> {
    const { rows } = await client.query<Contact>(SELECT, [dossierIds]);
    return new Map(rows.map((contact) => [contact.dossierId, contact]));
  }

  /** Stores the contact; name and addresses of the applicant stay as first stated, or as they were corrected. */
  async save(client: PoolClient, contacts: readonly Contact[]): Promise<void> {
    await client.query(SAVE, [JSON.stringify(contacts)]);
  }

  /** Stores name and addresses of applicants that were corrected. */
  async correct(client: PoolClient, contacts: readonly Contact[]): Promise<void> {
    await client.query(CORRECT, [JSON.stringify(contacts)]);
  }
}
