import { assertMayCancelRequest } from '../../../src/modules/dossiers/domain/dossier-access.js';
import { actingForBody } from '../../../src/shared/acting.js';
import { rolesIn, rolesOf, type Actor } from '../../../src/shared/actor.js';
import { grantOf, type Grant, type Matter } from '../../../src/shared/grant.js';

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

describe('acting for a body', () => {
  // A department with two units, one of which stands below the other.
  const bodyOf = (code: string): string => (code.startsWith('H21.24') ? 'H21.24' : code);
  const at = (agencyCode: string): Matter => ({ ...DOSSIER, agencyCode });
  it.each([
    ['the very agency', 'H21.24', ['H21.24', 'H21.24.01'], 'H21.24', true],
    ['a unit of the own body', 'H21.24', ['H21.24', 'H21.24.01'], 'H21.24.01', true],
    ['the body that the unit is of', 'H21.24.01', ['H21.24.01'], 'H21.24', false],
    ['another body below', 'H21', ['H21', 'H21.24', 'H21.24.01'], 'H21.24', false],
  ])('%s', (_, agencyCode, scope, matterOf, expected) => {
    const grant = { ...grantOf(['accountant'], scope, agencyCode) };
    expect(actingForBody({ grants: [grant] }, at(matterOf), bodyOf)).toBe(expected ? grant : undefined);
    expect(actingForBody({ grants: [{ ...grant, sectorCodes: ['none'] }] }, at(matterOf), bodyOf)).toBeUndefined();
    const elsewhere = { ...grantOf(['accountant'], ['H21.134'], 'H21.134') };
    expect(actingForBody({ grants: [elsewhere, { ...grant, procedureCodes: ['none'] }] }, at(matterOf), bodyOf)).toBeUndefined();
  });
});
