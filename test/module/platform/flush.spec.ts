import { randomUUID, createHash } from 'node:crypto';
import { DomainError } from '../../../src/shared/domain-error.js';
import { canonicalEntry, chainLink, EMPTY_CHAIN, personalHashOf } from '../../../src/platform/journal/entry.js';
import { withRequestContext, type IdempotencyRequest } from '../../../src/platform/context/request-context.js';
import type { Version } from '../../../src/platform/commands/transactions.js';
import { outcomeOf, type DossierOutcome } from '../../../src/modules/dossiers/use-cases/outcome.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const key = (name: string, body = name): IdempotencyRequest => ({
  caller: 'test|caller',
  key: name,
  requestHash: createHash('sha256').update(body).digest(),
  status: 201,
});

describe.each(['single-statement', 'statements'] as const)('a unit of work, written as %s', (mode) => {
  let house: PlainHouse;
  beforeAll(async () => void (house = await plainHouse(mode)));
  afterAll(() => house.close());

  const receive = (idempotency?: IdempotencyRequest, agency = 'H21.15'): Promise<DossierOutcome> =>
    withRequestContext({ traceId: 't', ...(idempotency ? { idempotency } : {}) }, () =>
      house.transactions.run('any', async () => {
        const dossier = newDossier(house.clock.at, { receivingAgencyCode: agency });
        house.dossiers.add(dossier);
        house.dossiers.drawCode(dossier, RULES, house.clock.at);
        accept(dossier, house.clock.at);
        return outcomeOf(await house.dossiers.save(dossier));
      }),
    );
  const start = (id: string, expected: Version): Promise<DossierOutcome> =>
    house.transactions.run(expected, async () => {
      const dossier = await house.dossiers.load(id);
      dossier.startProcessing();
      return outcomeOf(await house.dossiers.save(dossier));
    });

  it('issues 64 consecutive codes to 64 parallel receptions', async () => {
    const outcomes = await Promise.all(Array.from({ length: 64 }, () => receive(undefined, 'H21.64')));
    const codes = outcomes.map((outcome) => outcome.code).sort();
    expect(codes).toEqual(Array.from({ length: 64 }, (_, i) => `H21.64-261120-${String(i + 1).padStart(4, '0')}`));
    expect(outcomes.every((outcome) => outcome.version === 2 && outcome.dueAt === '2026-11-26T17:00:00+07:00')).toBe(true);
  });

  it('answers a repeat with the first answer and does nothing twice', async () => {
    const [first, second] = await Promise.all([receive(key('same')), receive(key('same'))]);
    expect(second).toEqual(first);
    expect(await receive(key('same'))).toEqual(first);
    const [row] = await house.database.read<{ n: number }>('select count(*)::int4 as n from dossiers.code_registry where code = $1', [
      first.code,
    ]);
    expect(row?.n).toBe(1);
    await expect(receive(key('same', 'other body'))).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('lets one of two officers act on one version', async () => {
    const { id, version } = await receive();
    const results = await Promise.allSettled([start(id, version), start(id, version)]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    const rejected = results.find((result) => result.status === 'rejected');
    expect(rejected?.reason).toMatchObject({ code: 'VERSION_MOVED', kind: 'version-moved' });
  });

  it('decides again when no version was named, and then refuses by the rule', async () => {
    const { id } = await receive();
    const results = await Promise.allSettled([start(id, 'any'), start(id, 'any')]);
    const rejected = results.find((result) => result.status === 'rejected');
    expect(rejected?.reason).toBeInstanceOf(DomainError);
    expect(rejected?.reason).toMatchObject({ code: 'MOVE_NOT_ALLOWED' });
  });

  it.each(['40P01', '40001'])(
    'decides again on the named version when others were in its way (%s), and never calls that a moved version',
    async (code) => {
      const { id, version } = await receive();
      const inTheWay =
        (times: number): (() => void) =>
        () => {
          if ((times -= 1) >= 0) throw Object.assign(new Error('in the way'), { code });
        };
      const startAfter = (meet: () => void): Promise<DossierOutcome> =>
        house.transactions.run(version, async () => {
          const dossier = await house.dossiers.load(id);
          meet();
          dossier.startProcessing();
          return outcomeOf(await house.dossiers.save(dossier));
        });
      await expect(startAfter(inTheWay(9))).rejects.toMatchObject({ kind: 'rule-broken', code: 'CONCURRENT_CHANGE' });
      expect(await startAfter(inTheWay(2))).toMatchObject({ status: 'in-progress', version: version + 1 });
      await expect(startAfter(inTheWay(1))).rejects.toMatchObject({ kind: 'version-moved', code: 'VERSION_MOVED' });
    },
  );

  it('takes any of the versions that were named, and none when none can be right', async () => {
    const { id, version } = await receive();
    await expect(start(id, [])).rejects.toMatchObject({ code: 'VERSION_MOVED' });
    await expect(start(id, [version + 1, version + 2])).rejects.toMatchObject({ code: 'VERSION_MOVED' });
    expect(await start(id, [version - 1, version])).toMatchObject({ version: version + 1 });
  });

  it('chains entries so that the chain can be recomputed outside of the database', async () => {
    const { id, code } = await receive();
    await start(id, 'any');
    const rows = await house.database.read<{
      type: string;
      actor_id: string;
      on_behalf_of: string | null;
      at: Date;
      facts: object;
      personal_hash: Buffer | null;
      drawn: string;
      hash: Buffer;
      salt: string | null;
      payload: object | null;
    }>(
      `select e.*, p.salt, p.payload from journal.entry e left join journal.personal_part p using (stream_id, seq)
        where e.stream_id = $1::uuid order by e.seq`,
      [id],
    );
    expect(rows.map((row) => row.type)).toEqual(['dossiers.submitted.v1', 'dossiers.accepted.v1', 'dossiers.processing-started.v1']);
    expect(rows[1]?.drawn).toBe(`{"code":"${code}"}`);
    let link = EMPTY_CHAIN;
    for (const [index, row] of rows.entries()) {
      const personal = personalHashOf(row.salt, row.payload);
      expect(row.personal_hash?.toString('hex') ?? null).toBe(personal);
      const canonical = canonicalEntry({ ...row, at: row.at.toISOString() }, personal);
      link = chainLink(link, { streamId: id, seq: index + 1 }, canonical, row.drawn);
      expect(row.hash.toString('hex')).toBe(link);
    }
  });

  it('writes nothing at all when a part fails', async () => {
    const id = randomUUID();
    const failing = house.transactions.run('any', async () => {
      const dossier = Object.assign(newDossier(house.clock.at), { id });
      house.dossiers.add(dossier);
      Object.assign(dossier, { status: null });
      return outcomeOf(await house.dossiers.save(dossier));
    });
    await expect(failing).rejects.toThrow();
    const rows = await house.database.read(
      'select 1 from journal.stream where stream_id = $1::uuid union all select 1 from dossiers.access_grant where dossier_id = $1::uuid',
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('keeps the journal out of reach of the application role', async () => {
    await expect(house.database.write(`update journal.entry set type = 'x'`)).rejects.toMatchObject({ code: '42501' });
    await expect(house.database.write(`delete from journal.personal_part`)).rejects.toMatchObject({ code: '42501' });
  });
});
