import { SlaSweep } from '../../src/modules/workflow/jobs/sla-sweep.js';
import { EnteredFiles, roomsOf } from '../support/entered-files.js';
import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House } from '../support/house.js';
import { waitingTask } from '../support/way-through.js';

/** Most stations of a request: rooms of its own module, and lower modules that it asks. */
const MOST_STATIONS = 7;

describe('the path of a request', () => {
  let house: House;
  const entered = new EnteredFiles();
  beforeAll(async () => {
    house = await House.open();
    await entered.open();
  });
  afterAll(async () => {
    entered.close();
    await house.close();
  });

  it('of a submission goes through its own four rooms and asks the catalogue and the agencies', async () => {
    const citizen = await house.as('citizen');
    const submit = async (): Promise<void> => expect((await citizen.post('/v1/citizen/dossiers', fosterCare())).status).toBe(201);
    await submit();
    const stations = roomsOf('dossiers', await entered.during(submit));
    expect(stations).toEqual(['agencies', 'catalogue', 'dossiers/domain', 'dossiers/http', 'dossiers/persistence', 'dossiers/use-cases']);
    expect(stations.length).toBeLessThanOrEqual(MOST_STATIONS);
  });

  it('of a step goes through its own four rooms, asks for calendars and moves the dossier', async () => {
    const desk = await house.as('desk-officer-commune');
    const officer = await house.as(officerOf(WARD, 'desk-officer', 'case-officer', 'unit-head'));
    const forward = async (): Promise<string[]> => {
      const { body } = await desk.post('/v1/desk/dossiers', atTheCounter());
      const path = `/v1/officer/tasks/${body.id}/${(await waitingTask(house, body.id as string))?.taskId}`;
      const { version } = (await officer.get(path)).body as { version: number };
      return entered.during(async () => expect((await officer.post(`${path}/forward`, {}, version)).status).toBe(200));
    };
    await forward();
    const stations = roomsOf('workflow', await forward());
    expect(stations).toEqual(['agencies', 'dossiers', 'workflow/domain', 'workflow/http', 'workflow/persistence', 'workflow/use-cases']);
    expect(stations.length).toBeLessThanOrEqual(MOST_STATIONS);
  });

  it('of the deadline sweep is the job, its rule and its SQL', async () => {
    const longAfter = new Date('2026-12-20T10:00:00+07:00');
    const files = await entered.during(async () => expect((await house.app.get(SlaSweep).run(longAfter))['overdue']).toBeGreaterThan(0));
    expect(files).toEqual(['workflow/domain/deadline-watch.ts', 'workflow/jobs/sla-sweep.ts', 'workflow/persistence/due-watches.ts']);
  });
});
