import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { newId } from '../../../src/shared/id.js';
import { DESK_SCHEMAS, FrontDesk, SLIP_MAP, furnish } from '../../support/front-desk.js';
import { plainHouse, type PlainHouse } from '../../support/plain-house.js';

describe.each(['single-statement', 'statements'] as const)('a command of the system over many streams, written as %s', (mode) => {
  let house: PlainHouse;
  let desk: FrontDesk;
  beforeAll(async () => {
    house = await plainHouse(mode, DESK_SCHEMAS);
    await furnish(house);
    desk = new FrontDesk(house);
  });
  afterAll(() => house.close());

  it('reads many at once in one statement, and writes them by the system where nobody asked', async () => {
    const ids = [await desk.openSlip(), await desk.openSlip(), await desk.openSlip()];
    const { streams } = await house.transactions.runTogetherInBackground(async () => {
      const first = await desk.slip(ids[0]!);
      const slips = await house.aggregates.loadAll(SLIP_MAP, [...ids, ids[1]!.toUpperCase(), newId(), 'no id']);
      expect([...slips.keys()].sort()).toEqual([...ids].sort());
      expect(slips.get(ids[0]!)).toBe(first);
      for (const slip of slips.values()) {
        slip.change('closed');
        await house.aggregates.save(slip);
      }
      return {};
    });
    expect(ids.map((id) => streams[id])).toEqual(ids.map(() => ({ version: 2 })));
    const states = await house.database.read<{ state: string }>('select state from desk.slip where id = any($1::uuid[])', [ids]);
    expect(states.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    expect((await verifyJournal(house.clone.appUrl, () => undefined)).breaks).toEqual([]);
  });
});
