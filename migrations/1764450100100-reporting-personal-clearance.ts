import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles by what they look at; written out, because the view stands beside the product and is made of none of its tables of rights. */
const LOOKERS = `'desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk', 'procedure-controller', 'accountant',
  'archivist'`;
/** Who is shown whose dossiers are, and their files: not who takes the money, and not who keeps the catalogue. */
const KNOWING = `'desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk', 'archivist'`;
const EVERY_OFFICER = `array[${LOOKERS}]`;
const KNOWING_AND_SYSTEMS = `array[${KNOWING}, 'partner-system']`;
const AND_SYSTEMS = `array[${LOOKERS}, 'partner-system']`;
const ANSWERING = `array['case-officer', 'unit-head', 'agency-head']`;
const REPORTING = `array['unit-head', 'agency-head', 'procedure-controller']`;

/** What is not resolved yet; what is resolved is unfinished for the agency that hands it over. */
const OPEN = `array['submitted', 'received', 'in-progress', 'supplement-required', 'payment-required']`;

/** A dossier, whose it is, and its files: for which roles, by which scope of systems, and whether it takes that persons are shown. */
const WHOLE = `(values ('dossier', ${AND_SYSTEMS}, 'dossier.read', false), ('personal', ${KNOWING_AND_SYSTEMS}, 'dossier.read', true),
  ('file', ${KNOWING_AND_SYSTEMS}, 'file.read', true)) w (shows, roles, scope, is_personal)`;

/** Who stands below whom: everybody below himself, and each agency below its parents, for as long as all of these terms hold. */
const TREE = `
  term as (
    select agency_code, parent_code,
      case when lag(valid_from) over terms is null then '-infinity'::date else valid_from end as valid_from,
      coalesce(lead(valid_from) over terms, 'infinity'::date) as valid_to
    from agencies.agency_term window terms as (partition by agency_code order by valid_from)),
  below as (
    select code as agency_code, code as below_code, '-infinity'::date as valid_from, 'infinity'::date as valid_to from agencies.agency
    union
    select b.agency_code, t.agency_code, greatest(b.valid_from, t.valid_from), least(b.valid_to, t.valid_to)
    from below b join term t on t.parent_code = b.below_code and t.valid_from < b.valid_to and b.valid_from < t.valid_to)`;

/**
 * Who has what an agency left that is over, by sector (null: any that nobody is named for), one after the other; the present one is the
 * last of them, until it ends itself. Where nobody was named, the agency above.
 */
const HEIRS = `
  named as (select unnest(sector_codes) as sector from agencies.agency_successor union select null),
  next_one as (
    select a.code, n.sector, a.valid_to, coalesce(
      (select s.successor_code from agencies.agency_successor s where s.agency_id = a.id and n.sector = any(s.sector_codes)),
      (select s.successor_code from agencies.agency_successor s where s.agency_id = a.id and s.sector_codes = '{}'),
      (select t.parent_code from agencies.agency_term t where t.agency_id = a.id order by t.valid_from desc limit 1)) as heir_code
    from agencies.agency a cross join named n where a.valid_to > a.valid_from),
  heir as (
    select code, sector, heir_code, valid_to as since from next_one where heir_code is not null
    union
    select h.code, h.sector, n.heir_code, greatest(h.since, n.valid_to)
    from heir h join next_one n on n.code = h.heir_code and n.sector is not distinct from h.sector where n.heir_code is not null)`;

/** Posts, for whoever stands in too, and registered systems, which have one each; while they last and their agency does. */
const HOLDERS = `
  holder as (
    select 'officer' as viewer_kind, p.officer_id as viewer_id, p.id as post_id, p.agency_code, p.roles, null::text[] as scopes,
      p.sector_codes, p.procedure_codes, p.confidentialities, greatest(p.valid_from, a.valid_from) as valid_from,
      least(coalesce(p.valid_to, 'infinity'), coalesce(a.valid_to, 'infinity')) as valid_to
    from agencies.post p join agencies.agency a on a.code = p.agency_code
    union all
    -- Clearance is personal: whoever stands in is cleared for what his own posts at the agency are.
    select 'officer', n.substitute_id, p.id, p.agency_code, p.roles, null, p.sector_codes, p.procedure_codes,
      array(select unnest(p.confidentialities) intersect select unnest(own.confidentialities)),
      greatest(p.valid_from, n.valid_from, own.valid_from, a.valid_from),
      least(coalesce(p.valid_to, 'infinity'), n.valid_to, coalesce(own.valid_to, 'infinity'), coalesce(a.valid_to, 'infinity'))
    from agencies.officer_absence n join agencies.post p on p.id = any(n.post_ids) join agencies.agency a on a.code = p.agency_code
    join agencies.post own on own.officer_id = n.substitute_id and own.agency_code = n.agency_code
    union all
    select 'system', s.id, null, s.agency_code, array['partner-system'], s.scopes,
      s.sector_codes, s.procedure_codes, array['ordinary'], a.valid_from,
      least(coalesce(s.valid_to, 'infinity'), coalesce(a.valid_to, 'infinity'))
    from partners.partner_system s join agencies.agency a on a.code = s.agency_code where s.disabled_at is null)`;

const instant = (date: string): string => `(${date}::timestamp at time zone 'Asia/Ho_Chi_Minh')`;

/** What there is to see, with the agency that it is of, for which roles, and whether agencies above that one look too. */
const THINGS = `
  party as (
    select id as dossier_id, submitted_at, resolving_agency_code as agency_code, 'resolving' as reason from dossiers.dossier
    union all
    select id, submitted_at, receiving_agency_code, 'receiving' from dossiers.dossier where receiving_agency_code <> resolving_agency_code),
  -- Who resolved what is decided stays, and who received what is handed over or ended otherwise.
  left_behind as (
    select id, sector_code, resolving_agency_code as agency_code, 'resolving' as side from dossiers.dossier where not status = any(${OPEN})
    union all
    select id, sector_code, receiving_agency_code, 'receiving' from dossiers.dossier
    where not status = any(${OPEN}) and status <> 'completed'),
  successor as (
    select l.id as dossier_id, l.side, h.heir_code as agency_code, ${instant('h.since')} as since, ${instant('a.valid_to')} as until
    from left_behind l join heir h on h.code = l.agency_code
      and h.sector is not distinct from (select n.sector from named n where n.sector = l.sector_code)
    join agencies.agency a on a.code = h.heir_code where a.valid_to is null or a.valid_to > h.since),
  thing as (
    select w.shows, y.dossier_id, y.dossier_id as thing_id, y.agency_code, y.reason, true as from_above, w.roles, w.scope, w.is_personal,
      y.submitted_at as since, null::timestamptz as until
    from party y cross join ${WHOLE}
    union all
    select w.shows, s.dossier_id, s.dossier_id, s.agency_code, 'succeeding', true, w.roles, w.scope, w.is_personal, s.since, s.until
    from successor s cross join ${WHOLE}
    union all
    select 'event', e.dossier_id, e.id, a.code, a.reason, true, array['partner-system'], 'event.read', false, e.at, null
    from notices.partner_event e
    cross join lateral (values (e.resolving_agency_code, 'resolving'), (e.receiving_agency_code, 'receiving')) a (code, reason)
    union all
    select 'unfinished', id, id, resolving_agency_code, 'resolving', true, array['administrator'], null, false, submitted_at, null
    from dossiers.dossier where status = any(${OPEN})
    union all
    select 'unfinished', id, id, receiving_agency_code, 'receiving', true, array['administrator'], null, false, submitted_at, null
    from dossiers.dossier where status = 'completed' or status = any(${OPEN})
    union all
    select w.shows, t.dossier_id, t.dossier_id, t.agency_code, 'step', true, w.roles, w.scope, w.is_personal, t.opened_at, t.closed_at
    from workflow.task t join dossiers.dossier d on d.id = t.dossier_id cross join ${WHOLE}
    where t.agency_code not in (d.receiving_agency_code, d.resolving_agency_code)
    union all
    select 'task', dossier_id, id, agency_code, 'step', true, ${EVERY_OFFICER}, null, false, opened_at, null from workflow.task
    union all
    select 'consultation', dossier_id, id, asked_agency_code, 'asked', false, ${ANSWERING}, null, false, asked_at,
      case when state = 'cancelled' then closed_at end from routing.consultation
    union all
    select 'consultation', dossier_id, id, asking_agency_code, 'asking', true, ${EVERY_OFFICER}, null, false, asked_at, null
    from routing.consultation
    union all
    -- Whoever has the dossier now sees what others asked on it before.
    select 'consultation', c.dossier_id, c.id, d.resolving_agency_code, 'asking', true, ${EVERY_OFFICER}, null, false, c.closed_at, null
    from routing.consultation c join dossiers.dossier d on d.id = c.dossier_id
    where c.closed_at is not null and c.asking_agency_code <> d.resolving_agency_code
    union all
    select 'consultation', c.dossier_id, c.id, s.agency_code, 'asking', true, ${EVERY_OFFICER}, null, false,
      greatest(c.closed_at, s.since), s.until
    from routing.consultation c join successor s on s.dossier_id = c.dossier_id and s.side = 'resolving' where c.closed_at is not null
    union all
    select 'refund', r.dossier_id, r.id, y.agency_code, y.reason, true, array['accountant'], null, false, r.ended_at, null
    from payments.receivable r join party y on y.dossier_id = r.dossier_id where r.state = 'to-be-refunded'
    union all
    select 'refund', r.dossier_id, r.id, s.agency_code, 'succeeding', true, array['accountant'], null, false,
      greatest(r.ended_at, s.since), s.until
    from payments.receivable r join successor s on s.dossier_id = r.dossier_id where r.state = 'to-be-refunded'
    union all
    select 'record', r.dossier_id, r.dossier_id, d.resolving_agency_code, 'resolving', true, array['archivist'], null, false, r.sealed_at,
      null
    from archive.record r join dossiers.dossier d on d.id = r.dossier_id
    union all
    select 'record', r.dossier_id, r.dossier_id, s.agency_code, 'succeeding', true, array['archivist'], null, false,
      greatest(r.sealed_at, s.since), s.until
    from archive.record r join successor s on s.dossier_id = r.dossier_id and s.side = 'resolving'
    union all
    select 'figure', id, id, resolving_agency_code, 'resolving', true, ${REPORTING}, null, false, submitted_at, null from dossiers.dossier
    union all
    select 'answer', s.dossier_id, s.dossier_id, d.resolving_agency_code, 'resolving', true, ${REPORTING}, null, false, s.given_at, null
    from feedback.satisfaction s join dossiers.dossier d on d.id = s.dossier_id)`;

/** Applicants, and who submits for them: whole once an officer confirmed the authorisation, before that the standing alone. */
const PERSONS = `
  person as (
    select d.id as dossier_id, 'dossier' as shows, d.applicant_key as viewer, 'applicant' as reason, d.submitted_at as since
    from dossiers.dossier d where d.applicant_key <> ''
    union all
    select d.id, 'dossier', g.grantee_key, 'submitter', d.authorisation_confirmed_at from dossiers.dossier d
    join dossiers.access_grant g on g.dossier_id = d.id and g.reason = 'submitter' and g.grantee_kind = 'person'
    where d.submitter is not null and d.authorisation_confirmed_at is not null
    union all
    select d.id, 'standing', g.grantee_key, 'submitter', d.submitted_at from dossiers.dossier d
    join dossiers.access_grant g on g.dossier_id = d.id and g.reason = 'submitter' and g.grantee_kind = 'submitter'
    where d.submitter is not null and d.channel = 'online')`;

const SINCE = `greatest(t.since, ${instant('h.valid_from')}, ${instant('b.valid_from')})`;
const UNTIL = `least(coalesce(t.until, 'infinity'), ${instant('h.valid_to')}, ${instant('b.valid_to')})`;

/** Who may see what of which dossier, as before (docs/adr/0032, 0039), but no substitute more than he is cleared for (docs/adr/0035). */
export class ReportingPersonalClearance1764450100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view reporting.dossier_viewer as with recursive ${TREE}, ${HEIRS}, ${HOLDERS}, ${THINGS}, ${PERSONS}
      select t.dossier_id, t.shows, t.thing_id, h.viewer_kind, h.viewer_id::text as viewer, h.post_id, h.agency_code as post_agency_code,
        array(select unnest(h.roles) intersect select unnest(t.roles)) as roles, t.agency_code, t.reason,
        ${SINCE} as since, nullif(${UNTIL}, 'infinity') as until
      from thing t
      join dossiers.dossier d on d.id = t.dossier_id
      join below b on b.below_code = t.agency_code
      join holder h on h.agency_code = b.agency_code
      where h.roles && t.roles and (t.from_above or b.agency_code = t.agency_code)
        and (h.scopes is null or t.scope is null or t.scope = any(h.scopes))
        -- A system is shown whose a dossier is by its scope, and of what it took in itself.
        and (not t.is_personal or h.roles && array[${KNOWING}] or 'person.read' = any(h.scopes) or d.received_by = h.viewer_id)
        and d.confidentiality = any(h.confidentialities)
        and (h.sector_codes is null or d.sector_code = any(h.sector_codes))
        and (h.procedure_codes is null or d.procedure_code = any(h.procedure_codes))
        -- An agency as a whole is kept by posts without limits.
        and (t.shows <> 'unfinished' or (h.sector_codes is null and h.procedure_codes is null)) and ${SINCE} < ${UNTIL}
      union all
      select dossier_id, shows, dossier_id, 'person', viewer, null, null, array['citizen', 'business'], null, reason, since, null
      from person`);
    await runner.query('revoke all on reporting.dossier_viewer from motcua_app, motcua_disposal');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only; restore a backup instead');
  }
}
