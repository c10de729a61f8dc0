import { Client } from 'pg';
import { CARRIED } from '../../../src/platform/commands/stream-parts.js';
import { drawnNumbers, drawnText } from '../../../src/platform/journal/drawn-numbers.js';
import { canonicalEntry, chainLink, EMPTY_CHAIN, placelessLink } from '../../../src/platform/journal/entry.js';
import type { StoredEntry } from '../../../src/platform/journal/journal-verifier.js';
import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('verify-journal', () => {
  let house: PlainHouse;
  const ids: string[] = [];

  beforeAll(async () => {
    house = await plainHouse('single-statement');
    for (let i = 0; i < 14; i += 1) {
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
    expect(await verify()).toEqual({ streams: 14, entries: 28, breaks: [] });
  });

  it('still verifies when a personal part was disposed of', async () => {
    await asOwner('delete from journal.personal_part where stream_id = $1', [ids[0]]);
    expect((await verify()).breaks).toEqual([]);
  });

  it.each([
    [
      'facts were altered',
      `update journal.entry set facts = facts || '{"to":"received"}' where stream_id = $1 and seq = 1`,
      1,
      { seq: 1, what: 'entry-altered' },
    ],
    [
      'it was dated back',
      `update journal.entry set at = at - interval '1 day' where stream_id = $1 and seq = 2`,
      2,
      { seq: 2, what: 'entry-altered' },
    ],
    ['an entry was removed', `delete from journal.entry where stream_id = $1 and seq = 2`, 3, { seq: 2, what: 'entry-missing' }],
    [
      'a personal part was altered',
      `update journal.personal_part set payload = '{"reason":"khác"}' where stream_id = $1 and seq = 2`,
      4,
      { seq: 2, what: 'entry-altered' },
    ],
    [
      'the hash of a disposed personal part was altered',
      `update journal.entry set personal_hash = sha256('other') where stream_id = $1 and seq = 1`,
      0,
      { seq: 1, what: 'entry-altered' },
    ],
    ['the head was set back', `update journal.stream set seq = 1 where stream_id = $1`, 5, { seq: 2, what: 'head-differs' }],
  ])('names the first broken entry where %s', async (_, statement, index, expected) => {
    await asOwner(statement, [ids[index]]);
    const { breaks } = await verify();
    expect(breaks).toContainEqual({ streamId: ids[index], ...expected });
  });

  /** Two streams take each other's names, entries, personal parts and heads, as they are. */
  const swap = async (first: number, second: number, tables: readonly string[]): Promise<void> => {
    const between = '00000000-0000-7000-8000-000000000000';
    for (const [from, to] of [
      [ids[first], between],
      [ids[second], ids[first]],
      [between, ids[second]],
    ])
      for (const table of tables) await asOwner(`update ${table} set stream_id = $2 where stream_id = $1`, [from, to]);
  };
  const JOURNAL = ['journal.entry', 'journal.personal_part', 'journal.stream'];
  /** Makes a stream what it was before the chain covered the place of an entry: its first entries by the old rule, and noted. */
  const ageTo = async (index: number, seq: number): Promise<void> => {
    const client = new Client({ connectionString: house.clone.ownerUrl });
    await client.connect();
    const { rows } = await client.query<StoredEntry>('select * from journal.entry where stream_id = $1 order by seq', [ids[index]]);
    let link = EMPTY_CHAIN;
    for (const row of rows) {
      const canonical = canonicalEntry({ ...row, at: row.at.toISOString() }, row.personal_hash?.toString('hex') ?? null);
      link =
        row.seq <= seq
          ? placelessLink(link, canonical, row.drawn)
          : chainLink(link, { streamId: ids[index]!, seq: row.seq }, canonical, row.drawn);
      await client.query(`update journal.entry set hash = decode($3, 'hex') where stream_id = $1 and seq = $2`, [
        ids[index],
        row.seq,
        link,
      ]);
      if (row.seq === seq)
        await client.query(`insert into journal.placeless_head (stream_id, seq, hash) values ($1, $2, decode($3, 'hex'))`, [
          ids[index],
          seq,
          link,
        ]);
    }
    await client.query(`update journal.stream set hash = decode($2, 'hex') where stream_id = $1`, [ids[index], link]);
    await client.end();
  };
  const breaksOf = async (...indexes: readonly number[]) =>
    (await verify()).breaks.filter(({ streamId }) => indexes.some((index) => ids[index] === streamId));

  it('names both streams where two were swapped', async () => {
    await swap(6, 7, JOURNAL);
    expect(await breaksOf(6, 7)).toEqual([
      { streamId: ids[6], seq: 1, what: 'entry-altered' },
      { streamId: ids[7], seq: 1, what: 'entry-altered' },
    ]);
  });

  it('follows chains from before the place was covered, and names both where such streams were swapped', async () => {
    for (const [index, seq] of [
      [8, 2],
      [9, 2],
      [10, 1],
      [11, 1],
    ] as const)
      await ageTo(index, seq);
    expect(await breaksOf(8, 9, 10, 11)).toEqual([]);
    await swap(8, 9, JOURNAL);
    expect(await breaksOf(8, 9)).toEqual([
      { streamId: ids[8], seq: 2, what: 'entry-altered' },
      { streamId: ids[9], seq: 2, what: 'entry-altered' },
    ]);
    // Even with what was noted: the first entry by the new rule knows its stream.
    await swap(10, 11, [...JOURNAL, 'journal.placeless_head']);
    expect(await breaksOf(10, 11)).toEqual([
      { streamId: ids[10], seq: 2, what: 'entry-altered' },
      { streamId: ids[11], seq: 2, what: 'entry-altered' },
    ]);
  });

  it('takes nothing by the old rule in a stream that began by the new one, nor behind what was noted', async () => {
    await ageTo(12, 2);
    await asOwner('delete from journal.placeless_head where stream_id = $1', [ids[12]]);
    await ageTo(13, 2);
    await asOwner(
      `update journal.placeless_head set seq = 1, hash = (select hash from journal.entry e where e.stream_id = $1
        and e.seq = 1) where stream_id = $1`,
      [ids[13]],
    );
    expect(await breaksOf(12, 13)).toEqual([
      { streamId: ids[12], seq: 1, what: 'entry-altered' },
      { streamId: ids[13], seq: 2, what: 'entry-altered' },
    ]);
  });

  it('shares its vectors with the database', async () => {
    const place = { streamId: '01990000-0000-7000-8000-00000000abcd', seq: 41 };
    const [row] = await house.database.read<{ first: string; second: string }>(
      `select encode(h[1], 'hex') as first, encode(h[2], 'hex') as second
        from journal.chain($1::uuid, 40, decode($2, 'hex'), $3::text[], $4::text[]) h`,
      [place.streamId, EMPTY_CHAIN, ['{"actor":"Đỗ"}', '{}'], ['H21-261120-0001', '']],
    );
    const first = chainLink(EMPTY_CHAIN, place, '{"actor":"Đỗ"}', 'H21-261120-0001');
    expect(row).toEqual({ first, second: chainLink(first, { ...place, seq: 42 }, '{}', '') });
    expect(first).toBe('ab4a0a594ff542aec59a9833b3aee4107e98ea8328eee1103774e4d06f3ec409');
  });

  it('covers drawn numbers by name, as text that the database writes alike, and reads entries from before they had names', async () => {
    const numbers = { slip: 'P/"1"\\', code: 'H21.Đ-261120-0001', 'receipt-2': 'tab\t' };
    const text = drawnText(numbers);
    expect(text).toBe('{"code":"H21.Đ-261120-0001","receipt-2":"tab\\t","slip":"P/\\"1\\"\\\\"}');
    const place = { streamId: '01990000-0000-7000-8000-00000000abcd', seq: 1 };
    const { values, text: written } = carriedBySql(numbers);
    const [row] = await house.database.read<{ drawn: string; link: string }>(
      `with carried as (${written}) select drawn,
        encode((journal.chain($3::uuid, 0, decode($4, 'hex'), array['{}'], array[drawn]))[1], 'hex') as link from carried`,
      [...values, place.streamId, EMPTY_CHAIN],
    );
    expect(row).toEqual({ drawn: text, link: chainLink(EMPTY_CHAIN, place, '{}', text) });
    expect(row?.link).toBe('6733c025f65e1a09f53aec140220d5769ec80416f1faaac43cd94c3575def9ad');
    const read = await house.database.read<{ numbers: object }>(
      `select ${drawnNumbers('e')} as numbers from unnest($1::text[]) with ordinality as e(drawn, n) order by e.n`,
      [['', 'H21-261120-0001', text]],
    );
    expect(read.map((each) => each.numbers)).toEqual([{}, { code: 'H21-261120-0001' }, numbers]);
  });

  /** The text of drawn numbers as the flush has it made, over numbers and names that are given as values. */
  const carriedBySql = (numbers: Readonly<Record<string, string>>) => ({
    text: `select ${CARRIED} as drawn from (select $1::jsonb as takes) i, (select $2::text[] as drawn) gate`,
    values: [JSON.stringify(Object.fromEntries(Object.keys(numbers).map((name, index) => [name, index + 1]))), Object.values(numbers)],
  });
});
