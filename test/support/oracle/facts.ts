import type { Client } from 'pg';

/** A dossier as the domain has it. */
export interface DossierFacts {
  readonly id: string;
  readonly code: string | null;
  readonly status: string;
  readonly version: number;
  readonly receiving: string;
  readonly resolving: string;
  /** Who has it where that agency is over; null where it is in force. */
  readonly receivingSuccessor: string | null;
  readonly resolvingSuccessor: string | null;
  readonly procedureCode: string;
  readonly identityNumber: string;
  /** Numbers and mail addresses by which the applicant and the submitter can be told. */
  readonly told: readonly string[];
  readonly closedAt: Date | null;
  readonly fileId: string | null;
  /** Agencies that have or had a step of it without ever being a party. */
  readonly steppedAt: readonly string[];
  /** All agencies that have a part in it: as parties, by steps, by opinions. */
  readonly parts: readonly string[];
}

/** A task as the domain has it. */
export interface TaskFacts {
  readonly id: string;
  readonly dossierId: string;
  readonly agencyCode: string;
  readonly role: string;
  readonly assigneeId: string | null;
  readonly dueAt: Date | null;
  readonly closedAt: Date | null;
}

/** A consultation as the domain has it. */
export interface ConsultationFacts {
  readonly id: string;
  readonly dossierId: string;
  readonly asked: string;
  readonly asking: string;
  readonly state: string;
  readonly fileId: string | null;
}

/** A draft of a procedure. */
interface DraftFacts {
  readonly id: string;
  readonly procedureCode: string;
}

/** What there is, whoever may see it. */
export interface Facts {
  readonly dossiers: ReadonlyMap<string, DossierFacts>;
  readonly tasks: ReadonlyMap<string, TaskFacts>;
  readonly consultations: ReadonlyMap<string, ConsultationFacts>;
  /** Drafts of procedures of which there are dossiers. */
  readonly drafts: ReadonlyMap<string, DraftFacts>;
  /** The same of what the province is to say. */
  readonly localDrafts: ReadonlyMap<string, DraftFacts>;
  /** A task, a consultation and a receivable of each dossier that has one. */
  readonly partsOf: ReadonlyMap<string, PartsOfDossier>;
  /** The agency that each agency is, or is a unit of. */
  readonly bodyOf: ReadonlyMap<string, string>;
}

/** Ids of things of a dossier; null where it has none. */
interface PartsOfDossier {
  readonly id: string;
  readonly taskId: string | null;
  readonly consultationId: string | null;
  readonly receivableId: string | null;
}

const DOSSIERS = `
  select d.id, d.code, d.status, journal.version_of(d.id) as version,
    d.receiving_agency_code as receiving, d.resolving_agency_code as resolving,
    d.receiving_successor_code as "receivingSuccessor", d.resolving_successor_code as "resolvingSuccessor",
    d.procedure_code as "procedureCode",
    d.applicant_identity_number as "identityNumber",
    array_remove(array[d.applicant_identity_number, d.applicant_phone, d.applicant_email, d.submitter ->> 'identityNumber',
      d.submitter ->> 'phone'], null) as told, d.closed_at as "closedAt",
    (select f.file_id from dossiers.dossier_file f where f.dossier_id = d.id order by f.file_id limit 1) as "fileId",
    array(select distinct t.agency_code from workflow.task t where t.dossier_id = d.id
      and t.agency_code not in (d.receiving_agency_code, d.resolving_agency_code) and not exists (
        select from journal.entry e where e.stream_id = d.id and e.type = 'dossiers.taken-over.v1'
        and t.agency_code in (e.facts ->> 'previousReceivingAgencyCode', e.facts ->> 'previousResolvingAgencyCode'))) as "steppedAt",
    array[d.receiving_agency_code, d.resolving_agency_code]
      || array(select t.agency_code from workflow.task t where t.dossier_id = d.id)
      || array(select c.asked_agency_code from routing.consultation c where c.dossier_id = d.id) as parts
  from dossiers.dossier d order by d.id`;
const TASKS = `
  select id, dossier_id as "dossierId", agency_code as "agencyCode", role, assignee_id as "assigneeId", due_at as "dueAt",
    closed_at as "closedAt"
  from workflow.task order by id`;
const CONSULTATIONS = `
  select id, dossier_id as "dossierId", asked_agency_code as asked, asking_agency_code as asking, state,
    file_ids ->> 0 as "fileId"
  from routing.consultation order by id`;
const PARTS = `
  select d.id, (select t.id from workflow.task t where t.dossier_id = d.id order by t.closed_at nulls first, t.id limit 1) as "taskId",
    (select c.id from routing.consultation c where c.dossier_id = d.id order by c.id limit 1) as "consultationId",
    (select r.id from payments.receivable r where r.dossier_id = d.id order by r.id limit 1) as "receivableId"
  from dossiers.dossier d`;
const DRAFTS = `
  select id, procedure_code as "procedureCode" from catalogue.procedure_draft p
  where exists (select from dossiers.dossier d where d.procedure_code = p.procedure_code) order by id`;
const LOCAL_DRAFTS = `
  select d.id, s.code as "procedureCode" from catalogue.local_scope_draft d join catalogue.local_scope s on s.id = d.scope_id
  where exists (select from dossiers.dossier x where x.procedure_code = s.code) order by d.id`;
/** What each agency is a unit of on a day; itself where it is no unit. */
const BODIES = `
  with recursive up as (
    select code as id, code from agencies.agency
    union
    select u.id, t.parent_code from up u join agencies.agency a on a.code = u.code and a.level = 'unit', lateral (
      select e.parent_code from agencies.agency_term e where e.agency_id = a.id and e.valid_from <= greatest($1::date, a.valid_from)
      order by e.valid_from desc limit 1) t)
  select u.id, u.code as body from up u join agencies.agency a on a.code = u.code where a.level <> 'unit'`;

/** Reads what there is. @param on local date */
export async function factsOf(owner: Client, on: string): Promise<Facts> {
  const byId = async <Thing extends { readonly id: string }>(text: string, ...values: string[]): Promise<ReadonlyMap<string, Thing>> =>
    new Map((await owner.query<Thing>(text, values)).rows.map((row) => [row.id, row]));
  const bodies = await byId<{ readonly id: string; readonly body: string }>(BODIES, on);
  return {
    dossiers: await byId(DOSSIERS),
    tasks: await byId(TASKS),
    consultations: await byId(CONSULTATIONS),
    drafts: await byId(DRAFTS),
    localDrafts: await byId(LOCAL_DRAFTS),
    partsOf: await byId(PARTS),
    bodyOf: new Map([...bodies].map(([code, { body }]) => [code, body])),
  };
}
