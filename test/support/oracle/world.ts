import type { Client } from 'pg';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { personKey } from '../../../src/platform/auth/person-key.js';
import { SANDBOX_ISSUER, SandboxIssuer, type TokenHolder } from '../../../src/platform/sandbox/sandbox-issuer.js';
import { newId } from '../../../src/shared/id.js';
import type { Role } from '../../../src/shared/role.js';
import type { SeededRandom } from '../../bench/dataset/seeded-random.js';
import type { House } from '../house.js';
import { IDENTITIES } from '../rights-identities.js';
import { personOf, type Subject, type Successor } from './copied-dossiers.js';

/** An officer who has a post at an agency, for tasks that somebody has taken. */
export interface OfficerAtWork {
  readonly id: string;
  readonly agencyCode: string;
}

/** Somebody who asks at every route: the token, and as whom the view knows them. */
export interface Asker {
  readonly who: string;
  readonly token: string;
  /** Id of the officer, or key of the person. */
  readonly viewer: string;
  /** Roles that need no post at an agency: applicants, operators, systems of nobody. */
  readonly roles: readonly Role[];
}

/** Agencies of several levels, of two provinces and a ministry; with one that is no more, one that moved and one that is going to. */
export const PLACES: readonly string[] = [
  'H21',
  'H21.16',
  'H21.19',
  'H21.19.100',
  'H21.24',
  'H21.24.01',
  'H21.24.01.02',
  'H21.24.58',
  'H21.195',
  'H21.110',
  'H21.113',
  'H21.217',
  'H01',
  'G01',
];
/** Ended in favour of others before anybody asks. */
export const ENDED = 'H21.113';
/** Who takes over from it some of the sectors, and who takes the others. */
const [OF_SOME_SECTORS, OF_THE_OTHERS] = ['H21.217', 'H21.110'];
const [MOVED, MOVING] = ['H21.24.58', 'H21.19.100'];

const ROLES: readonly Role[] = [
  'desk-officer',
  'case-officer',
  'unit-head',
  'agency-head',
  'registry-clerk',
  'procedure-controller',
  'accountant',
  'archivist',
  'administrator',
];
const OFFICERS = 28;
const SECTORS = 6;
const PROCEDURES_PER_SECTOR = 3;
/** Who asks for what was handed in by or for them. */
const PERSONS = 8;

interface Post {
  readonly agencyCode: string;
  readonly roles: readonly Role[];
  readonly sectorCodes?: readonly string[] | null;
  readonly procedureCodes?: readonly string[] | null;
  readonly confidentialities?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string | null;
}

/** Procedures of some sectors that dossiers are about. */
export async function subjectsOf(owner: Client): Promise<readonly Subject[]> {
  const { rows } = await owner.query<Subject>(
    `select procedure_code as "procedureCode", id as "versionId", sector_code as "sectorCode" from (
       select v.*, row_number() over (partition by sector_code order by procedure_code) as place,
         dense_rank() over (order by md5(sector_code)) as sector
       from catalogue.procedure_version v where sector_code is not null and version_no = 1) v
     where sector <= $1 and place <= $2 order by 1`,
    [SECTORS, PROCEDURES_PER_SECTOR],
  );
  return rows;
}

/** Who has what of the agency that ended: every other sector of the subjects goes to one agency, all others to another. */
export function successorsFor(subjects: readonly Subject[]): readonly Successor[] {
  const sectors = [...new Set(subjects.map(({ sectorCode }) => sectorCode))];
  return [{ agencyCode: OF_SOME_SECTORS, sectorCodes: sectors.filter((_, nth) => nth % 2 === 0) }, { agencyCode: OF_THE_OTHERS }];
}

/** Moves one agency, on a day that is past for the command, and decides that another is going to move: as the command leaves it. */
export async function changeAgencies(owner: Client): Promise<void> {
  for (const [code, from, parent] of [
    [MOVED, '2026-11-10', 'H21.19'],
    [MOVING, '2026-12-15', 'H21.16'],
  ])
    await owner.query(
      `insert into agencies.agency_term (agency_id, agency_code, name, valid_from, parent_code)
       select agency_id, agency_code, name, $2, $3 from agencies.agency_term where agency_code = $1 order by valid_from desc limit 1`,
      [code, from, parent],
    );
}

/** Officers with one or two posts drawn at random: at any agency, of any role, within limits or not, present, over, or still to come. */
export async function enrolAtRandom(owner: Client, random: SeededRandom, subjects: readonly Subject[]): Promise<readonly TokenHolder[]> {
  const holders: TokenHolder[] = [];
  for (let nth = 1; nth <= OFFICERS; nth += 1) {
    const posts = Array.from({ length: random.next() < 0.35 ? 2 : 1 }, () => postAtRandom(random, subjects));
    const holder: TokenHolder = { subject: `ngau-nhien-${nth}`, name: `Cán bộ ngẫu nhiên ${nth}`, roles: [] };
    await enter(owner, holder, posts);
    holders.push(holder);
  }
  return holders;
}

function postAtRandom(random: SeededRandom, subjects: readonly Subject[]): Post {
  const some = (values: readonly string[]): readonly string[] => [...new Set([random.of(values), random.of(values)])];
  const within = random.next();
  const when = random.next();
  return {
    agencyCode: random.of(PLACES),
    roles: [...new Set([random.of(ROLES), ...(random.next() < 0.4 ? [random.of(ROLES)] : [])])],
    sectorCodes: within < 0.3 ? some(subjects.map(({ sectorCode }) => sectorCode)) : null,
    procedureCodes: within > 0.2 && within < 0.45 ? some(subjects.map(({ procedureCode }) => procedureCode)) : null,
    confidentialities: random.of([['ordinary'], ['ordinary'], ['ordinary', 'restricted'], ['restricted']]),
    validFrom: when > 0.93 ? '2026-12-01' : '2025-07-01',
    validTo: when < 0.07 ? '2026-11-30' : null,
  };
}

/** Every officer drawn stands in for a colleague at one of the own agencies, if there is one: now, once, or at another time. */
export async function standInAtRandom(owner: Client, random: SeededRandom, holders: readonly TokenHolder[]): Promise<void> {
  for (const { subject } of holders) {
    const [from, to] = random.of([
      ['2026-11-25', '2026-12-05'],
      ['2026-11-30', '2026-12-01'],
      ['2026-11-20', '2026-11-30'],
      ['2026-12-01', '2026-12-09'],
    ]);
    await owner.query(
      `insert into agencies.officer_absence (id, officer_id, agency_code, post_ids, substitute_id, valid_from, valid_to, reason,
         arranged_by)
       select $1, c.officer_id, c.agency_code, array[c.id], own.officer_id, $3, $4, 'Nghỉ phép', c.officer_id
       from agencies.post own join agencies.post c on c.agency_code = own.agency_code and c.officer_id <> own.officer_id
       where own.officer_id = $2 order by md5(c.id::text || $5) limit 1`,
      [newId(), actorIdOf(SANDBOX_ISSUER, subject), from, to, String(random.next())],
    );
  }
}

const LOCAL_TERMS = { rules: { supplementLimit: 2 } };

/** Begins a draft of every procedure of which there is a dossier, and one of what the province is to say of it. */
export async function draftProcedures(house: House, owner: Client): Promise<void> {
  const controller = await house.as('procedure-controller');
  const { rows } = await owner.query<{ code: string }>('select distinct procedure_code as code from dossiers.dossier');
  for (const { code } of rows) {
    const path = `/v1/admin/procedures/${encodeURIComponent(code)}`;
    const { status } = await controller.post(`${path}/drafts`, {}, (await controller.get(`${path}/versions`)).body.version as number);
    const local = await controller.post(`${path}/local-terms/drafts`, { terms: LOCAL_TERMS });
    if (status !== 201 || local.status !== 201) throw new Error(`${code} cannot be drafted: ${status}, ${local.status}`);
  }
}

/** Everybody who asks: the identities of the matrix of rights, the officers drawn at random, and persons of whom there are dossiers. */
export async function askersOf(house: House, owner: Client, drawn: readonly TokenHolder[]): Promise<readonly Asker[]> {
  const askers: Asker[] = [];
  const add = async (who: string, holder: TokenHolder): Promise<void> => {
    const { token } = await house.app.get(SandboxIssuer).mint(holder);
    const isPerson = holder.roles.some((role) => role === 'citizen' || role === 'business');
    const viewer = isPerson ? personKey(holder.identityNumber ?? 'nobody') : actorIdOf(SANDBOX_ISSUER, holder.subject);
    askers.push({ who, token, viewer, roles: holder.agencyCode === undefined ? holder.roles : [] });
  };
  for (const { who, holder, roles } of IDENTITIES) {
    if (roles.length === 0) continue;
    const known = typeof holder === 'string' ? await house.persona(holder) : holder;
    // What their tokens state is a post here too, so that the view knows them as it knows all others.
    if (known.agencyCode !== undefined) await enter(owner, known, [{ agencyCode: known.agencyCode, roles: known.roles }]);
    await add(who, known);
  }
  for (const holder of drawn) await add(holder.subject, holder);
  for (let nth = 0; nth < PERSONS; nth += 1) await add(`person ${nth}`, { subject: `nguoi-${nth}`, roles: ['citizen'], ...personOf(nth) });
  return askers;
}

/** Enters an officer with posts, unless the account has some. */
async function enter(owner: Client, { subject, name }: TokenHolder, posts: readonly Post[]): Promise<void> {
  const id = actorIdOf(SANDBOX_ISSUER, subject);
  const { rowCount } = await owner.query('select from agencies.post where officer_id = $1', [id]);
  if (rowCount) return;
  await owner.query('insert into agencies.officer (id, issuer, subject, name) values ($1, $2, $3, $4) on conflict do nothing', [
    id,
    SANDBOX_ISSUER,
    subject,
    name ?? subject,
  ]);
  for (const { agencyCode, roles, sectorCodes, procedureCodes, confidentialities, validFrom, validTo } of posts)
    await owner.query(
      `insert into agencies.post (id, officer_id, agency_code, title, roles, sector_codes, procedure_codes, confidentialities, valid_from,
         valid_to) values ($1, $2, $3, 'Công chức', $4, $5, $6, $7, $8, $9)`,
      [
        newId(),
        id,
        agencyCode,
        roles,
        sectorCodes ?? null,
        procedureCodes ?? null,
        confidentialities ?? ['ordinary'],
        validFrom ?? '2025-07-01',
        validTo ?? null,
      ],
    );
  await owner.query('update agencies.revision set revision = revision + 1');
}
