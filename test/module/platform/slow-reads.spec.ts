import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

const LOCK = 4_711;
/** More than the pool of a process has connections. */
const REPORTS = 40;

describe('slow reads', () => {
  let house: PlainHouse;
  beforeAll(async () => (house = await plainHouse('single-statement')));
  afterAll(() => house.close());

  it('leave connections to everybody else, however many there are', async () => {
    const holder = await house.database['pool'].connect();
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    const reports = Array.from({ length: REPORTS }, (_, number) =>
      house.database.readSlowly<{ number: number }>('select pg_advisory_lock_shared($1), $2::int4 as number', [LOCK, number]),
    );
    expect(await house.database.read('select 1 as one')).toEqual([{ one: 1 }]);
    await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    holder.release();
    expect((await Promise.all(reports)).map(([row]) => row?.number)).toEqual(Array.from({ length: REPORTS }, (_, number) => number));
  });

  it('go on after one that fails', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 9 }, (_, number) => house.database.readSlowly(`select 1 / $1::int4 as share`, [number % 3])),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(3);
    expect(await house.database.readSlowly('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
