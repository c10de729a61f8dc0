import { atTheCounter, officerOf, WARD } from '../support/handed-in.js';
import { House, type Caller } from '../support/house.js';

describe('found in any spelling', () => {
  let house: House;
  let desk: Caller;
  let id: string;
  let code: string;
  beforeAll(async () => {
    house = await House.open();
    desk = await house.as(officerOf(WARD, 'desk-officer'));
    const { applicant } = atTheCounter() as { applicant: object };
    const received = await desk.post('/v1/desk/dossiers', atTheCounter({ applicant: { ...applicant, name: ' Nguyễn\u00A0Thị  Kỹ\u200B ', phone: '+84 912.345.678' } }));
    ({ id, code } = received.body as { id: string; code: string });
  });
  afterAll(() => house.close());

  const found = async (words: Record<string, string>): Promise<string[]> => ((await desk.post('/v1/desk/dossiers/searches', words)).body.items as { id: string }[]).map((each) => each.id);

  it('keeps the name tidy and the phone as it was typed', async () => {
    const { applicant } = (await desk.get(`/v1/desk/dossiers/${id}`)).body;
    expect([applicant.name, applicant.phone]).toEqual(['Nguyễn Thị Kỹ', '+84 912.345.678']);
  });

  it.each(['nguyen thi ki', 'NGUYỄN THỊ KĨ', 'Nguyễn Thị Kỹ'.normalize('NFD'), 'nguyễn\u3000thị\u202E kỹ', 'nguyen thi ky'])('the applicant by %j', async (name) => {
    expect(await found({ name })).toEqual([id]);
  });

  it.each(['0912345678', '+84912345678', '84 912 345 678', '0084-912-345-678', '0912.345.678'])('the phone by %s', async (phone) => {
    expect(await found({ phone })).toEqual([id]);
  });

  it('neither another number nor another name', async () => {
    expect([await found({ phone: '0912345679' }), await found({ name: 'nguyen thi kai' })]).toEqual([[], []]);
  });

  it('the code in either case', async () => {
    expect([await found({ code: code.toLowerCase() }), await found({ code: code.toLowerCase().slice(0, -2) })]).toEqual([[id], [id]]);
  });

  it.each(['qui nhon', 'Quy Nhơn', 'QUI NHƠN', 'phường  quy\u00A0nhơn'])('the commune by %j', async (q) => {
    const { body } = await house.anybody.get(`/v1/public/communes?${new URLSearchParams({ q, provinceCode: '52' }).toString()}`);
    expect(body.items.map((each: { name: string }) => each.name)).toContain('Phường Quy Nhơn');
  });

  it('procedures whichever i they are written with', async () => {
    const [one, other] = await Promise.all(['ki thuat', 'kỹ thuật'].map(async (q) => (await house.anybody.get(`/v1/public/procedures?${new URLSearchParams({ q }).toString()}`)).body.items));
    expect(other.length).toBeGreaterThan(0);
    expect(one).toEqual(other);
  });
});
