import { FEE_QUESTION, publishFees } from '../../src/seed/demo/fees.js';
import { People } from '../../src/seed/demo/people.js';
import { ServerClient } from '../../src/seed/demo/server-client.js';
import { Staff } from '../../src/seed/demo/staff.js';
import { House } from '../support/house.js';

describe('the fees that the demo publishes', () => {
  let house: House;
  beforeAll(async () => void (house = await House.open()));
  afterAll(() => house.close());

  it('are those of the province, by its resolution, published once, and quoted line by line', async () => {
    const staff = new Staff(new ServerClient(await house.app.getUrl()), await People.open());
    await publishFees(staff, '2026-11-23');
    await publishFees(staff, '2026-11-24');
    const { versions, version } = (await (await house.as('procedure-controller')).get('/v1/admin/fee-schedules/gpxd-gia-lai')).body;
    expect([versions, version]).toEqual([
      [
        expect.objectContaining({
          versionNo: 1,
          effectiveFrom: '2026-11-23',
          decision: expect.objectContaining({ number: '09/2025/NQ-HĐND' }),
        }),
      ],
      3,
    ]);
    await house.clockTo('2026-11-23 08:00');
    const { body } = await house.anybody.post(FEE_QUESTION.path, FEE_QUESTION.body);
    expect(body).toMatchObject({
      total: 35_000,
      missing: [],
      fees: [{ amount: 35_000, decidedBy: { scheduleCode: 'gpxd-gia-lai', key: 'house-urban-online' } }],
    });
    expect(body.fees[0].steps).not.toEqual([]);
  });
});
