import { Client } from 'pg';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('verify-journal', () => {
  let house: PlainHouse;
  const ids: string[] = [];

  beforeAll(async () => {
    house = await plainHouse('single-statement');
    for (let i = 0; i < 6; i += 1) {
      const dossier = newDossier(house.clock.at);
      ids.push(dossier.id);
      await house.transactions.run('any', async () => {
        house.dossiers.add(dossier);
        await house.dossiers.save(dossier);
        return {};
      });
      await house.transactions.run('any', async () => {
        const loaded = await house.dossiers.load(dossier.id);
        loaded.withdraw('thử', house.clock.at);
        await house.dossiers.save(loaded);
        return {};
      });
    }
  });
  afterAll(() => house.close());

  const asOwner = async (text: string, values: unknown[]): Promise<void> => {
    const client = new Client({ connectionString: house.clone.ownerUrl });
    await client.connect();
    await client.query(text, values);
    await client.end();
  };
  const verify = () => verifyJournal(house.clone.appUrl, () => undefined);

  it('finds nothing in an honest journal', async () => {
    expect(await verify()).toEqual({ streams: 6, entries: 12, breaks: [] });
  });

  it('still verifies when a personal part was disposed of', async () => {
    await asOwner('delete from journal.personal_part where stream_id = $1', [ids[0]]);
    expect((await verify()).breaks).toEqual([]);
  });

  it.each([
    ['facts were altered', `update journal.entry set facts = facts || '{"to":"received"}' where stream_id = $1 and seq = 1`, 1, { seq: 1, what: 'entry-altered' }],
    ['it was dated back', `update journal.entry set at = at - interval '1 day' where stream_id = $1 and seq = 2`, 2, { seq: 2, what: 'entry-altered' }],
    ['an entry was removed', `delete from journal.entry where stream_id = $1 and seq = 2`, 3, { seq: 2, what: 'entry-missing' }],
    ['a personal part was altered', `update journal.personal_part set payload = '{"reason":"khác"}' where stream_id = $1 and seq = 2`, 4, { seq: 2, what: 'entry-altered' }],
    ['the head was set back', `update journal.stream set seq = 1 where stream_id = $1`, 5, { seq: 2, what: 'head-differs' }],
  ])('names the first broken entry where %s', async (_, statement, index, expected) => {
    await asOwner(statement, [ids[index]]);
    const { breaks } = await verify();
    expect(breaks).toContainEqual({ streamId: ids[index], ...expected });
  });
});
