import { House } from '../support/house.js';
import { PartnerDesk } from '../support/partner-desk.js';

const ISSUER = 'urn:mot-cua:sandbox';

describe('an account', () => {
  let house: House;
  let desk: PartnerDesk;
  beforeAll(async () => {
    house = await House.open();
    desk = await PartnerDesk.open(house);
  });
  afterAll(() => house.close());

  it('is an officer’s or a system’s, whichever comes first, and the other kind is told so', async () => {
    const enrol = (subject: string) => desk.administrator.post('/v1/admin/officers', { issuer: ISSUER, subject, name: 'Lê Văn Máy' });
    const tied = { issuer: ISSUER, subject: 'phan-mem' };
    await desk.registered({ account: tied });
    expect((await enrol(tied.subject)).body).toMatchObject({ status: 409, code: 'OFFICER_ACCOUNT_OF_SYSTEM' });
    expect((await enrol('can-bo')).status).toBe(201);
    expect((await desk.ask({ account: { issuer: ISSUER, subject: 'can-bo' } })).body).toMatchObject({
      status: 409,
      code: 'PARTNER_ACCOUNT_OF_OFFICER',
    });
  });
});
