import { Client } from 'pg';
import { runMigrations } from '../../../src/platform/database/migrator.js';
import { ReadNotes, type ReadNote } from '../../../src/platform/journal/read-notes.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const DOSSIER = '019aa000-0000-7000-8000-000000000001';
const OTHER = '019aa000-0000-7000-8000-000000000002';
const OFFICER = '019aa000-0000-7000-8000-0000000000ff';

const note = (at: string, shown: readonly string[]): string => `
  insert into platform.access_log (id, at, actor_id, action, subject_id, trace_id, shown)
  values (gen_random_uuid(), '${at}', '${OFFICER}', 'dossier.list', '', 't', '{${shown.join()}}')`;

/** Notes as they were when each held the dossiers of its page. */
const AS_BEFORE = [
  'drop table platform.shown_page',
  'alter table platform.access_log drop column page_id, add column shown uuid[]',
  'create index access_log_shown on platform.access_log using gin (shown)',
  note('2026-09-30T23:59:59.999Z', [DOSSIER, OTHER]),
  note('2026-10-01T00:00:00Z', [DOSSIER, OTHER]),
  note('2026-10-02T00:00:00Z', [DOSSIER, OTHER]),
  note('2026-10-02T00:00:01Z', [OTHER]),
  `delete from public.migrations where name ~ 'ShownPages'`,
];

describe('notes that each held the dossiers of their page', () => {
  let house: PlainHouse;
  let owner: Client;
  beforeAll(async () => {
    house = await plainHouse('single-statement');
    owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    for (const statement of AS_BEFORE) await owner.query(statement);
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });
  const readsOf = (subject: string): Promise<ReadNote[]> =>
    new ReadNotes(house.database).ofDossier({ subject, exceptBy: DOSSIER, which: undefined, limit: 10, after: undefined });

  it('go over to pages, each once in a month that ends after its notes, and tell the same', async () => {
    await runMigrations(house.clone.ownerUrl, 'finish');
    const { rows } = await owner.query<{ last_at: Date; dossier_ids: string[] }>(
      'select last_at, dossier_ids from platform.shown_page order by last_at, cardinality(dossier_ids)',
    );
    expect(rows.map((each) => [each.last_at.toISOString(), each.dossier_ids])).toEqual([
      ['2026-10-01T00:00:00.000Z', [DOSSIER, OTHER]],
      ['2026-11-01T00:00:00.000Z', [OTHER]],
      ['2026-11-01T00:00:00.000Z', [DOSSIER, OTHER]],
    ]);
    expect((await readsOf(DOSSIER)).map(({ at, isListed }) => [at.toISOString(), isListed])).toEqual([
      ['2026-10-02T00:00:00.000Z', true],
      ['2026-10-01T00:00:00.000Z', true],
      ['2026-09-30T23:59:59.999Z', true],
    ]);
    expect(await readsOf(OTHER)).toHaveLength(4);
  });
});
