import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe('reads that are begun together', () => {
  let house: PlainHouse;
  beforeAll(async () => (house = await plainHouse('single-statement')));
  afterAll(() => house.close());

  const backend = 'select pg_backend_pid() as pid, $1::int4 as number';

  it('share one connection, and each gets its own rows', async () => {
    const [first, second] = await house.database.readTogether(() => [
      house.database.read<{ pid: number; number: number }>(backend, [1]),
      house.database.read<{ pid: number; number: number }>(`${backend}, 'second' as name`, [2]),
    ]);
    expect([first[0]?.number, second[0]?.number]).toEqual([1, 2]);
    expect(second[0]?.pid).toBe(first[0]?.pid);
  });

  it('of many callers at once never mix', async () => {
    const numbers = Array.from({ length: 60 }, (_, number) => number + 1);
    const pairs = await Promise.all(
      numbers.map((number) =>
        house.database.readTogether(() => [
          house.database.read<{ number: number }>(backend, [number]),
          house.database.read<{ number: number }>(`${backend}, 1`, [-number]),
        ]),
      ),
    );
    expect(pairs.map(([[a], [b]]) => [a?.number, b?.number])).toEqual(numbers.map((number) => [number, -number]));
  });

  it('fail as one when one fails, and leave the connection fit for the next', async () => {
    for (let round = 0; round < 20; round += 1) {
      await expect(
        house.database.readTogether(() => [
          house.database.read('select 1 / $1::int4 as share', [0]),
          house.database.read(backend, [round]),
        ]),
      ).rejects.toThrow('division by zero');
      await expect(
        house.database.readTogether(() => [
          house.database.read(backend, [round]),
          house.database.read('select 1 / $1::int4 as share', [0]),
        ]),
      ).rejects.toThrow('division by zero');
    }
    expect(await house.database.read<{ number: number }>(backend, [7])).toMatchObject([{ number: 7 }]);
  });

  it('fail, and nobody is left behind, when there is no connection', async () => {
    const unhandled: unknown[] = [];
    const note = (error: unknown): void => void unhandled.push(error);
    process.on('unhandledRejection', note);
    const lost = await plainHouse('single-statement');
    await lost.database['pool'].end();
    await expect(lost.database.readTogether(() => [lost.database.read(backend, [1]), lost.database.read(backend, [2])])).rejects.toThrow(
      'after calling end',
    );
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', note);
    await lost.clone.drop();
    expect(unhandled).toEqual([]);
  });

  it('that cannot even be begun give their connection back', async () => {
    const begin = (): never => {
      throw new Error('not begun');
    };
    for (let round = 0; round < 40; round += 1) await expect(house.database.readTogether(begin)).rejects.toThrow('not begun');
    expect(await house.database.read<{ number: number }>(backend, [8])).toMatchObject([{ number: 8 }]);
  });
});
