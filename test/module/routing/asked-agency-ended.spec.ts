import { ReassignConsultations } from '../../../src/modules/routing/jobs/reassign-consultations.js';
import { OwnerlessConsultations } from '../../../src/modules/routing/persistence/ownerless-consultations.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { asking } from '../../unit/routing/given.js';
import { routingHouse, type RoutingHouse } from './routing-house.js';

const [ENDING, SUCCESSOR] = ['H21.195', 'H21.109'] as const;
const LAST_DAY = '2026-11-19T23:59:59+07:00';
const FIRST_DAY = '2026-11-20T00:00:00+07:00';

describe.each(['single-statement', 'statements'] as const)('questions to an agency that ends, %s', (mode) => {
  let house: RoutingHouse;
  beforeAll(async () => void (house = await routingHouse(mode)));
  afterAll(() => house.close());

  const job = (): ReassignConsultations =>
    new ReassignConsultations(
      house.agencies,
      new OwnerlessConsultations(house.database),
      house.takeOver,
      new JobRunner(house.database, house.clock),
    );
  const ask = async (askedAgencyCode: string): Promise<string> => {
    const dossier = await house.running();
    const question = { askedAgencyCode, question: 'Đề nghị xác nhận.', fileIds: [], duration: { unit: 'working-days' as const, value: 8 } };
    return (await house.ask.execute(dossier.id, dossier.version, question, asking)).dossierId;
  };
  const asked = async () =>
    Object.fromEntries(
      (
        await house.database.read<{ id: string; asked: string; due: Date }>(
          'select dossier_id as id, asked_agency_code as asked, due_at as due from routing.consultation',
        )
      ).map(({ id, asked, due }) => [id, [asked, due.getTime()]]),
    );
  const entries = () =>
    house.database.read(
      `select stream_id as id, facts->>'previousAskedAgencyCode' as previous, facts->>'askedAgencyCode' as now, count(*)::int4 as entries
       from journal.entry where type = 'routing.consultation-taken-over.v1' group by 1, 2, 3`,
    );
  const runAt = (instant: string, signal?: AbortSignal) => {
    house.clock.at = new Date(instant);
    return job().run(house.clock.at, signal);
  };

  it('are owed by its successor from that day on, until the same instant, each once and with an entry', async () => {
    const open = [await ask(ENDING), await ask(ENDING), await ask(ENDING)];
    const elsewhere = await ask('H21.110');
    const before = await asked();
    await house.ended(ENDING, '2026-11-20', SUCCESSOR);

    expect(await runAt(LAST_DAY)).toEqual({ takenOver: 0, failed: [] });
    expect(await job().nextWorkAt(house.clock.at)).toEqual(new Date(FIRST_DAY));
    house.clock.at = new Date(FIRST_DAY);
    expect(await job().nextWorkAt(house.clock.at)).toEqual(house.clock.at);
    const stopped = new AbortController();
    stopped.abort();
    expect(await runAt(FIRST_DAY, stopped.signal)).toEqual({ takenOver: 0, failed: [] });
    const runs = await Promise.all([runAt(FIRST_DAY), runAt(FIRST_DAY)]);
    expect(runs.map(({ failed }) => failed)).toEqual([[], []]);

    const owed = await asked();
    for (const id of open) expect(owed[id]).toEqual([SUCCESSOR, before[id]![1]]);
    expect(owed[elsewhere]).toEqual(before[elsewhere]);
    expect(await entries()).toEqual(expect.arrayContaining(open.map((id) => ({ id, previous: ENDING, now: SUCCESSOR, entries: 1 }))));
    expect(await entries()).toHaveLength(open.length);
    expect(await runAt(FIRST_DAY)).toEqual({ takenOver: 0, failed: [] });
    expect(await job().nextWorkAt(house.clock.at)).toBeUndefined();
  });
});
