import { readBy } from '../../../src/platform/journal/read-by.js';
import type { Actor } from '../../../src/shared/actor.js';
import { grantOf } from '../../../src/shared/grant.js';

const own = grantOf(['desk-officer'], ['H21.195'], 'H21.195');
const above = grantOf(['agency-head'], ['H21', 'H21.195', 'H21.16'], 'H21');
const substitute = { ...grantOf(['unit-head'], ['H21.16'], 'H21.16'), onBehalfOf: 'somebody' };
const reader = (...grants: Actor['grants']): Actor => ({
  id: 'reader',
  kind: 'officer',
  issuer: 'issuer',
  subject: 'reader',
  name: 'reader',
  grants,
  agencyCode: 'H21.195',
});

describe('by which post something was read', () => {
  it.each([
    ['the only one', [substitute], ['H21.195'], 'H21.16', 'somebody'],
    ['that of the agency itself', [own, above], ['H21.195'], 'H21.195', null],
    ['that of the agency itself, also where it is another’s', [own, above, substitute], ['H21.16'], 'H21.16', 'somebody'],
    ['one above it', [own, above], ['H21.16'], 'H21', null],
    ['the usual one for a list', [above, substitute, own], [], 'H21.195', null],
    ['the own before another’s for a list', [substitute, above], [], 'H21', null],
  ] as const)('%s', (_, grants, agencies, agencyCode, onBehalfOf) => {
    expect(readBy(reader(...grants), agencies)).toMatchObject({ agency_code: agencyCode, on_behalf_of: onBehalfOf });
  });

  it('none for a citizen', () => {
    const { agencyCode: _, ...citizen } = reader(grantOf(['citizen']));
    expect(readBy(citizen, ['H21'])).toEqual({ agency_code: null, roles: ['citizen'], on_behalf_of: null });
  });
});
