import { verifyJournal } from '../../../src/platform/journal/verify-journal.js';
import { agenciesHouse, ISSUER } from './agencies-house.js';
import { agencyCommands, answerOf, TODAY } from './agency-commands.js';
import { officerCommands } from './officer-commands.js';

const ROUNDS = 12;
const DAY = '2099-01-01';

describe.each(['single-statement', 'statements'] as const)('two who decide about agencies at once, written as %s', (mode) => {
  let house: Awaited<ReturnType<typeof agenciesHouse>>;
  let desk: ReturnType<typeof agencyCommands>;
  let other: ReturnType<typeof agencyCommands>;
  beforeAll(async () => {
    house = await agenciesHouse(mode);
    await house.seed.execute(undefined, ISSUER);
    desk = agencyCommands(house);
    other = agencyCommands({ ...house, ...house.replica });
  });
  afterAll(() => house.close());

  const province = () => desk.administratorOf('H21');
  /** How both were answered, round after round. */
  const rounds = async (tens: number, prepare: (code: string) => Promise<readonly (() => Promise<unknown>)[]>): Promise<string[]> => {
    const all: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const pair = await prepare(`H21.16.${tens + round}`);
      // What every request asks first.
      await house.replica.directory.revision();
      const order = round % 2 === 0 ? pair : pair.toReversed();
      const answers = await Promise.all(order.map((each) => answerOf(each())));
      all.push(answers.map(String).toSorted().join());
    }
    return all;
  };
  /** Agencies below one that is over or never was. */
  const orphans = () =>
    house.database.read(
      `select a.code from agencies.agency a join agencies.agency_term t on t.agency_id = a.id
         join agencies.agency p on p.code = t.parent_code
       where (a.valid_to is null or a.valid_to > greatest(a.valid_from, p.valid_to)) and p.valid_to is not null
         and not exists (select from agencies.agency_term n where n.agency_id = a.id and n.valid_from > t.valid_from
           and n.valid_from <= p.valid_to)`,
    );
  const ONE_REFUSED = /^AGENCY_(HAS_PARTS|PARENT_NOT_IN_FORCE),done$/;

  it('a founding is withdrawn, and something is founded below it', async () => {
    const prepare = async (code: string) => {
      await desk.found(await province(), { code, effectiveFrom: DAY });
      const admin = await province();
      return [
        () => desk.withdrawTerm(admin, code, DAY),
        () => other.found(admin, { code: `${code}.1`, parentCode: code, effectiveFrom: DAY }),
      ];
    };
    for (const both of await rounds(100, prepare)) expect(both).toMatch(ONE_REFUSED);
    expect(await orphans()).toEqual([]);
  });

  it('an agency ends, and the ending of one below it is withdrawn', async () => {
    const prepare = async (code: string) => {
      await desk.found(await province(), { code });
      await desk.found(await province(), { code: `${code}.1`, parentCode: code });
      const admin = await province();
      await desk.end(admin, `${code}.1`, DAY);
      return [() => desk.end(admin, code, DAY), () => other.withdrawEnding(admin, `${code}.1`)];
    };
    for (const both of await rounds(200, prepare)) expect(both).toMatch(ONE_REFUSED);
    expect(await orphans()).toEqual([]);
  });

  it('an agency ends, and the move of one away from it is withdrawn', async () => {
    const prepare = async (code: string) => {
      await desk.found(await province(), { code });
      await desk.found(await province(), { code: `${code}.1`, parentCode: code });
      const admin = await province();
      await desk.change(admin, `${code}.1`, { parentCode: 'H21.16', effectiveFrom: DAY });
      return [() => desk.end(admin, code, DAY), () => other.withdrawTerm(admin, `${code}.1`, DAY)];
    };
    for (const both of await rounds(300, prepare)) expect(both).toMatch(ONE_REFUSED);
    expect(await orphans()).toEqual([]);
  });

  it('a founding is withdrawn at the version that was seen, while something else moves: it is decided again', async () => {
    const officers = officerCommands(house);
    for (let round = 0; round < ROUNDS; round += 1) {
      const code = `H21.16.${400 + round}`;
      await desk.found(await province(), { code, effectiveFrom: DAY });
      const admin = await province();
      const { id } = await officers.enrolled();
      const answers = await Promise.all([
        answerOf(desk.withdrawTerm(admin, code, DAY, 1)),
        answerOf(officers.give(id, admin, { agencyCode: 'H21.195', validFrom: TODAY })),
      ]);
      expect(answers).toEqual(['done', 'done']);
    }
    expect((await verifyJournal(house.url, () => undefined)).breaks).toEqual([]);
  });
});
