import { assertMayCancelRequest } from '../../../src/modules/dossiers/domain/dossier-access.js';
import { rolesIn, rolesOf, type Actor } from '../../../src/shared/actor.js';
import { grantOf, type Grant } from '../../../src/shared/grant.js';

const WARD = 'H21.195';
const DOSSIER = {
  procedureCode: '1.004944',
  sectorCode: 'G09-LD10',
  confidentiality: 'ordinary',
  receivingAgencyCode: WARD,
  resolvingAgencyCode: WARD,
  askedBy: 'somebody-else',
} as const;

const post = (role: 'desk-officer' | 'unit-head', limits: Partial<Grant> = {}, agencyCode = WARD): Grant => ({
  ...grantOf([role], [agencyCode], agencyCode),
  ...limits,
});
const officer = (...grants: Grant[]): Actor =>
  ({ id: 'one', kind: 'officer', name: 'Lê Thị Bình', agencyCode: WARD, grants }) as unknown as Actor;

describe('roles in a matter', () => {
  const matter = { ...DOSSIER, agencyCode: WARD };
  const desk = post('desk-officer');
  it.each([
    ['of another sector', post('unit-head', { sectorCodes: ['G15-TP07'] })],
    ['of another procedure', post('unit-head', { procedureCodes: ['2.000986'] })],
    ['that is not cleared for it', post('unit-head', { confidentialities: ['restricted'] })],
    ['of another agency', post('unit-head', {}, 'H21.134')],
  ])('are not those of a post %s', (_, head) => {
    const actor = officer(desk, head);
    expect([rolesOf(actor), rolesIn(actor, matter)]).toEqual([['desk-officer', 'unit-head'], ['desk-officer']]);
    expect(() => assertMayCancelRequest(DOSSIER as never, actor)).toThrow(expect.objectContaining({ code: 'REQUEST_OF_OTHER_OFFICER' }));
  });

  it('are those of every post that is competent for it', () => {
    const actor = officer(desk, post('unit-head', { sectorCodes: ['G09-LD10'] }));
    expect(rolesIn(actor, matter)).toEqual(['desk-officer', 'unit-head']);
    expect(() => assertMayCancelRequest(DOSSIER as never, actor)).not.toThrow();
  });
});
