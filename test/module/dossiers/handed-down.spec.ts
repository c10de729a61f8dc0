import { Client } from 'pg';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { TakeOverDossiers } from '../../../src/modules/dossiers/jobs/take-over-dossiers.js';
import { AgencyDossiersReader } from '../../../src/modules/dossiers/persistence/agency-dossiers.reader.js';
import { DossierListReader } from '../../../src/modules/dossiers/persistence/dossier-list.reader.js';
import { viewerOf } from '../../../src/modules/dossiers/persistence/visible.js';
import { TakeOverDossier } from '../../../src/modules/dossiers/use-cases/take-over-dossier.js';
import { outcomeOf } from '../../../src/modules/dossiers/use-cases/outcome.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import { grantOf } from '../../../src/shared/grant.js';
import { scansOf, statementOf } from '../../support/explained.js';
import { agenciesSeed } from '../../support/agencies-seed.js';
import { accept, newDossier, RULES } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';
import { StatementCount } from '../../support/statement-count.js';

const [ENDING, SUCCESSOR, OF_A_SECTOR, NEXT] = ['H21.195', 'H21.109', 'H21.110', 'H21.113'] as const;
const LAST_DAY = '2026-11-24T23:59:59+07:00';
const FIRST_DAY = '2026-11-25T00:00:00+07:00';
const AFTER_NEXT = '2026-11-26T00:00:00+07:00';
const SECTOR = 'G09-LD10';
/** Rows that are added to see how statements are planned. */
const MANY = 10_000;
const PAGE = 51;
const FIRST = '00000000-0000-0000-0000-000000000000';

describe.each(['single-statement', 'statements'] as const)('what an agency finished before it ended, %s', (mode) => {
  let house: PlainHouse;
  let agencies: AgencyReader;
  let reference: AgencyReference;
  let job: TakeOverDossiers;
  beforeAll(async () => {
    house = await plainHouse(mode, AGENCIES_SCHEMAS);
    const { database, clock, transactions, dossiers } = house;
    reference = new AgencyReference(database, clock);
    await agenciesSeed(database, clock, reference).execute(undefined, 'urn:mot-cua:sandbox');
    agencies = new AgencyReader(reference);
    const takeOver = new TakeOverDossier(transactions, dossiers, clock);
    job = new TakeOverDossiers(agencies, new AgencyDossiersReader(database), takeOver, new JobRunner(database, clock));
  });
  afterAll(() => house.close());

  /** A dossier that an agency finished, or is about to. */
  const dossier = async (
    end: 'withdrawn' | 'completed' | 'open',
    receivingAgencyCode: string = ENDING,
    sectorCode: string | null = null,
  ) => {
    const { id } = await house.transactions.run('any', async () => {
      const { clock, dossiers } = house;
      const procedure = { code: '1.001193', name: 'Đăng ký khai sinh', versionId: '00000000-0000-8000-8000-00000000000b', sectorCode };
      const begun = newDossier(clock.at, { procedure, receivingAgencyCode, resolvingAgencyCode: ENDING });
      dossiers.add(begun);
      dossiers.drawCode(begun, RULES, clock.at);
      accept(begun, clock.at, 10);
      begun.startProcessing();
      if (end === 'withdrawn') begun.withdraw('Chủ hồ sơ đề nghị.', clock.at);
      if (end === 'completed') begun.conclude('granted', null, clock.at);
      return outcomeOf(await dossiers.save(begun));
    });
    return id;
  };
  const ends = async (code: string, on: string, successors: readonly (readonly [code: string, sectors: readonly string[]])[]) => {
    const { database } = house;
    await database.write('update agencies.agency set valid_to = $2::date where code = $1', [code, on]);
    for (const [nth, [successorCode, sectors]] of successors.entries())
      await database.write(
        `insert into agencies.agency_successor (agency_id, position, agency_code, successor_code, valid_from, sector_codes)
         select id, $2::int4, code, $3, $4::date, $5::text[] from agencies.agency where code = $1`,
        [code, nth + 1, successorCode, on, sectors],
      );
    await database.write('update agencies.revision set revision = revision + 1');
    await reference.refresh();
  };
  const runAt = (instant: string, signal?: AbortSignal) => {
    house.clock.at = new Date(instant);
    return job.run(house.clock.at, signal);
  };
  const standing = async (id: string) => {
    const [row] = await house.database.read(
      `select receiving_agency_code || '>' || coalesce(receiving_successor_code, '') as receiving,
         resolving_agency_code || '>' || coalesce(resolving_successor_code, '') as resolving,
         (select array_agg(grantee_key || ' ' || reason order by grantee_key, reason) from dossiers.access_grant
          where dossier_id = d.id and grantee_kind = 'agency' and until is null) as seen
       from dossiers.dossier d where id = $1::uuid`,
      [id],
    );
    return row;
  };
  const entries = () =>
    house.database.read<{ id: string; entries: number }>(
      `select stream_id as id, count(*)::int4 as entries from journal.entry where type = 'dossiers.handed-down.v1' group by 1`,
    );
  const PARTY = `${ENDING}>`;

  it('is handed down from that day on, once, by sector, whoever runs; one that fails holds up no other', async () => {
    const withdrawn = await Promise.all(Array.from({ length: 12 }, () => dossier('withdrawn')));
    const ofTheSector = await dossier('withdrawn', ENDING, SECTOR);
    const decided = await dossier('completed');
    const receivedElsewhere = await dossier('completed', NEXT);
    const open = await dossier('open');
    const stuck = await dossier('withdrawn');
    await house.database.write(
      `insert into dossiers.access_grant (dossier_id, grantee_kind, grantee_key, reason) values ($1::uuid, 'agency', $2, 'succeeding')`,
      [stuck, SUCCESSOR],
    );
    await ends(ENDING, '2026-11-25', [
      [OF_A_SECTOR, [SECTOR]],
      [SUCCESSOR, []],
    ]);

    expect(await runAt(LAST_DAY)).toEqual({ takenOver: 0, failed: [] });
    expect(await job.nextWorkAt(house.clock.at)).toEqual(new Date(FIRST_DAY));
    const stopped = new AbortController();
    stopped.abort();
    expect(await runAt(FIRST_DAY, stopped.signal)).toEqual({ takenOver: 0, failed: [] });
    const runs = await Promise.all([runAt(FIRST_DAY), runAt(FIRST_DAY)]);
    expect(runs.map(({ failed }) => failed)).toEqual([[stuck], [stuck]]);

    for (const id of withdrawn)
      expect(await standing(id)).toEqual({
        receiving: `${ENDING}>${SUCCESSOR}`,
        resolving: `${ENDING}>${SUCCESSOR}`,
        seen: [`${SUCCESSOR} succeeding`, `${ENDING} resolving`],
      });
    expect(await standing(ofTheSector)).toMatchObject({ resolving: `${ENDING}>${OF_A_SECTOR}` });
    expect(await standing(decided)).toEqual({
      receiving: `${SUCCESSOR}>`,
      resolving: `${ENDING}>${SUCCESSOR}`,
      seen: [`${SUCCESSOR} receiving`, `${SUCCESSOR} succeeding`, `${ENDING} resolving`],
    });
    expect(await standing(receivedElsewhere)).toMatchObject({ receiving: `${NEXT}>`, resolving: `${ENDING}>${SUCCESSOR}` });
    expect(await standing(open)).toEqual({ receiving: `${SUCCESSOR}>`, resolving: `${SUCCESSOR}>`, seen: [`${SUCCESSOR} resolving`] });
    expect(await standing(stuck)).toMatchObject({ receiving: PARTY, resolving: PARTY });
    const told = await entries();
    expect(told.map(({ id }) => id).toSorted()).toEqual([...withdrawn, ofTheSector, decided, receivedElsewhere].toSorted());
    expect(told.every(({ entries: each }) => each === 1)).toBe(true);

    await house.database.write(`delete from dossiers.access_grant where dossier_id = $1::uuid and reason = 'succeeding'`, [stuck]);
    expect(await job.nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    expect(await runAt(FIRST_DAY)).toEqual({ takenOver: 1, failed: [] });
    expect(await runAt(FIRST_DAY)).toEqual({ takenOver: 0, failed: [] });
    expect(await job.nextWorkAt(house.clock.at)).toBeUndefined();
  });

  it('is handed on where a successor ends too, and comes late where it was finished late', async () => {
    await ends(OF_A_SECTOR, '2026-11-26', [[NEXT, []]]);
    const late = await dossier('withdrawn', ENDING, SECTOR);
    expect(await runAt(AFTER_NEXT)).toEqual({ takenOver: 2, failed: [] });
    for (const { id } of await house.database.read<{ id: string }>('select id from dossiers.dossier where sector_code = $1', [SECTOR]))
      expect(await standing(id)).toMatchObject({
        resolving: `${ENDING}>${NEXT}`,
        seen: [`${NEXT} succeeding`, `${ENDING} resolving`],
      });
    expect(await entries()).toContainEqual({ id: late, entries: 1 });
    expect(await agencies.inheritedBy([NEXT, SUCCESSOR])).toEqual(
      expect.arrayContaining([
        { successorCode: SUCCESSOR, predecessorCode: ENDING },
        { successorCode: NEXT, predecessorCode: ENDING },
        { successorCode: NEXT, predecessorCode: OF_A_SECTOR },
      ]),
    );
  });

  it('takes as many statements for a dossier, and reads as few rows for a page, however many were handed down', async () => {
    const left = await dossier('withdrawn');
    const takeovers = await agencies.takeovers();
    const count = new StatementCount(house.database);
    const takeOver = new TakeOverDossier(house.transactions, house.dossiers, house.clock);
    expect(await count.during(() => takeOver.execute(left, takeovers))).toBeLessThan(12);
    await copied(left);
    const leftBehind = () => new AgencyDossiersReader(house.database).leftBehind(takeovers.succeeded, FIRST, 500);
    const statement = await statementOf(house.database, leftBehind);
    expect(await leftBehind()).toEqual([]);
    const scans = await scansOf(house.database, statement);
    expect(scans.map((scan) => scan['Index Name']).toSorted()).toEqual([
      'dossier_by_receiving_successor',
      'dossier_by_resolving_successor',
      'dossier_finished_by_receiving_agency',
      'dossier_finished_by_resolving_agency',
    ]);
    expect(scans.reduce((rows, scan) => rows + scan['Actual Rows'] * scan['Actual Loops'], 0)).toBe(0);
  });

  /** Many more that were handed down like one. */
  async function copied(id: string): Promise<void> {
    const owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    try {
      await owner.query(
        `insert into dossiers.dossier select r.* from dossiers.dossier d cross join generate_series(1, $2::int4) n
         cross join lateral jsonb_populate_record(d, jsonb_build_object('id', md5(n::text)::uuid, 'code', null)) r where d.id = $1::uuid`,
        [id, MANY],
      );
      await owner.query(
        `insert into dossiers.access_grant (dossier_id, grantee_kind, grantee_key, reason)
         select c.id, g.grantee_kind, g.grantee_key, g.reason from dossiers.access_grant g, dossiers.dossier c
         where g.dossier_id = $1::uuid and c.code is null and c.status = 'withdrawn'`,
        [id],
      );
      await owner.query('vacuum analyze dossiers.dossier');
    } finally {
      await owner.end();
    }
  }

  it.each([
    ['submitted', 'dossier_resolving_handed_down'],
    ['received', 'dossier_resolving_handed_down_by_reception'],
    ['due', 'dossier_resolving_handed_down_by_due'],
  ] as const)('is in its successor’s list, %s, by an index and no more rows than a page has', async (sort, index) => {
    const reader = new DossierListReader(house.database);
    const actor = { ...SYSTEM_ACTOR, grants: [grantOf(['agency-head'], [SUCCESSOR], SUCCESSOR)] };
    const inherited = await agencies.inheritedBy([SUCCESSOR]);
    const status = ['withdrawn'] as const;
    const query = { kind: 'resolving', agencies: [SUCCESSOR], inherited, status, filters: {}, sort, rows: PAGE } as const;
    const list = () => reader.list(query, viewerOf(actor, house.clock.at));
    expect(new Set((await list()).map(({ id }) => id)).size).toBe(PAGE);
    const scans = (await scansOf(house.database, await statementOf(house.database, list))).filter((scan) =>
      scan['Index Name']?.startsWith('dossier_'),
    );
    expect(scans.map((scan) => scan['Index Name'])).toContain(index);
    expect(scans.reduce((rows, scan) => rows + scan['Actual Rows'] * scan['Actual Loops'], 0)).toBeLessThanOrEqual(PAGE);
    expect(await reader.count(query, viewerOf(actor, house.clock.at))).toBe(10_000);
  });
});
