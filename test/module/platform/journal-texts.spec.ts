import { Client } from 'pg';
import { canonicalEntry } from '../../../src/platform/journal/entry.js';
import type { StoredEntry } from '../../../src/platform/journal/journal-verifier.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { runMigrations } from '../../../src/platform/database/migrator.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('a journal from before, whose entries kept the text that their chain covers', () => {
  let house: PlainHouse;
  let owner: Client;
  beforeAll(async () => {
    house = await plainHouse('single-statement');
    owner = new Client({ connectionString: house.clone.ownerUrl });
    await owner.connect();
    const dossier = newDossier(house.clock.at);
    await house.transactions.run('any', async () => {
      house.dossiers.add(dossier);
      return { id: (await house.dossiers.save(dossier)).id };
    });
    await house.transactions.run('any', async () => {
      const loaded = await house.dossiers.load(dossier.id);
      loaded.withdraw('thử', house.clock.at);
      await house.dossiers.save(loaded);
      return {};
    });
    const { rows } = await owner.query<StoredEntry>('select * from journal.entry');
    await owner.query('alter table journal.entry add column canonical text');
    for (const row of rows) {
      const canonical = canonicalEntry({ ...row, at: row.at.toISOString() }, row.personal_hash?.toString('hex') ?? null);
      await owner.query('update journal.entry set canonical = $3 where stream_id = $1 and seq = $2', [row.stream_id, row.seq, canonical]);
    }
    await owner.query('alter table journal.entry alter column canonical set not null');
    await owner.query('alter table journal.entry drop column personal_hash');
    await owner.query(`delete from public.migrations where name ~ 'JournalPersonalHash'`);
    // One of them has been disposed of.
    await owner.query('delete from journal.personal_part where seq = 2');
  });
  afterAll(async () => {
    await owner.end();
    await house.close();
  });

  it('verifies while replicas of the version before read it', async () => {
    await runMigrations(house.clone.ownerUrl, 'expand');
    expect((await owner.query('select canonical from journal.entry where canonical is not null')).rowCount).toBe(2);
    expect(await verifyJournal(house.clone.appUrl, () => undefined)).toEqual({ streams: 1, entries: 2, breaks: [] });
  });

  it('verifies when they are gone, with what they wrote meanwhile', async () => {
    await owner.query('update journal.entry set personal_hash = null where seq = 1');
    await runMigrations(house.clone.ownerUrl, 'finish');
    expect(await verifyJournal(house.clone.appUrl, () => undefined)).toEqual({ streams: 1, entries: 2, breaks: [] });
    const columns = `select 1 from information_schema.columns
      where table_schema = 'journal' and table_name = 'entry' and column_name = 'canonical'`;
    expect((await owner.query(columns)).rowCount).toBe(0);
  });
});
