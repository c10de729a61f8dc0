import { atTheCounter } from '../support/handed-in.js';
import { House } from '../support/house.js';

const PATH = '/v1/public/standard-issuers';
const FORMS = 'Thông tư 03/2025/TT-VPCP, Phụ lục I';

describe('who issues forms, codes and the evaluation', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  const on = async (date: string) => {
    const { items } = (await house.anybody.get(`${PATH}?on=${date}`)).body as { items: { matter: string; issuer: string }[] };
    return Object.fromEntries(items.map(({ matter, issuer }) => [matter, issuer]));
  };

  it('is what the law said on the day that is asked for, the last day of before included', async () => {
    expect(await on('2025-06-30')).toEqual({});
    expect(new Set(Object.values(await on('2026-08-04')))).toEqual(new Set(['Văn phòng Chính phủ']));
    expect(await on('2026-08-05')).toEqual({
      'one-stop-forms': 'Bộ Tư pháp',
      'dossier-codes': 'Bộ Công an',
      'sector-codes': 'Bộ Công an',
      'exchanged-data': 'Bộ Công an',
      evaluation: 'Bộ Tư pháp',
    });
    const today = (await house.anybody.get(PATH)).body;
    expect(today.on).toMatch(/^2026-11-/);
    expect((await house.anybody.get(`${PATH}?on=2026-02-30`)).status).toBe(422);
  });

  it('is printed on slips from there, and named by the report that is evaluated', async () => {
    const desk = await house.as('desk-officer-commune');
    const { id } = (await desk.post('/v1/desk/dossiers', atTheCounter())).body as { id: string };
    const { form } = (await desk.get(`/v1/desk/dossiers/${id}/receipt`)).body;
    expect(form).toEqual({ number: '01', instrument: FORMS, issuer: 'Bộ Tư pháp' });
    const controller = await house.as('procedure-controller');
    const evaluation = async (to: string) =>
      (await controller.get(`/v1/admin/publication-report?from=2026-08-01&to=${to}`)).body.evaluation.issuer as string;
    expect([await evaluation('2026-08-04'), await evaluation('2026-08-05')]).toEqual(['Văn phòng Chính phủ', 'Bộ Tư pháp']);
  });
});
