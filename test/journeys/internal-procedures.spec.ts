import { atTheCounter, fosterCare, officerOf, WARD } from '../support/handed-in.js';
import { House } from '../support/house.js';

/** One inside the administration, of communes; one of a province that shares its number with one inside the administration. */
const [INTERNAL, SHARED] = ['5.003847', '1.014325'];
const PROVINCE = 'H60';

describe('a procedure inside the administration', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it.each([INTERNAL, ` ${INTERNAL}`, `TTHC ${INTERNAL}`, `${INTERNAL}.H21`])(
    'is not handed in, neither online nor at a counter, as %j',
    async (procedureCode) => {
      const online = await (await house.as('citizen')).post('/v1/citizen/dossiers', fosterCare({ procedureCode, components: [] }));
      const desk = await (
        await house.as(officerOf(WARD, 'desk-officer'))
      ).post('/v1/desk/dossiers', atTheCounter({ procedureCode, components: [] }));
      for (const { status, body } of [online, desk]) expect([status, body.code]).toEqual([409, 'PROCEDURE_INTERNAL']);
    },
  );

  it.each([SHARED, ` ${SHARED}`, `${SHARED} `])(
    'does not stand before a public one of its number: %j is handed in as that one',
    async (procedureCode) => {
      const desk = await house.as(officerOf(PROVINCE, 'desk-officer'));
      const components = ['1', '2', '3', '4'].map((key) => ({ key, originals: 1 }));
      const { status, body } = await desk.post(
        '/v1/desk/dossiers',
        atTheCounter({ procedureCode, resolvingAgencyCode: PROVINCE, components }),
      );
      expect([status, body.code]).toEqual([201, expect.stringContaining('H60-')]);
      expect((await desk.get(`/v1/desk/dossiers/${body.id}`)).body).toMatchObject({ procedureCode: ` ${SHARED}` });
      const query = new URLSearchParams({ procedureCode, limit: '200' }).toString();
      expect((await desk.get(`/v1/desk/dossiers?${query}`)).body.items.map(({ id }: { id: string }) => id)).toContain(body.id);
    },
  );
});
