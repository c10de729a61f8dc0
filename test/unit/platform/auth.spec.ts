import { ROLES, SYSTEM_ACTOR } from '../../../src/shared/actor.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { KnownCallers } from '../../../src/platform/auth/known-callers.js';
import { grantOf, limited, USUAL_LIMITS } from '../../../src/shared/grant.js';
import { permissionsOf, permits, ROLE_PERMISSIONS } from '../../../src/shared/permissions.js';

const CALLER = { actor: SYSTEM_ACTOR, revision: null };

describe('callers', () => {
  it('have ids that never meet, of the right shape', () => {
    expect(actorIdOf('https://a', 'b')).toBe(actorIdOf('https://a', 'b'));
    expect(actorIdOf('a', 'bc')).not.toBe(actorIdOf('ab', 'c'));
    expect(actorIdOf('a:1', 'b')).not.toBe(actorIdOf('a', '1:b'));
    expect(actorIdOf('a', 'b')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('are remembered until their token ends, and not without bound', () => {
    const known = new KnownCallers();
    const now = Date.now() / 1000;
    known.remember('ended', CALLER, now - 1);
    known.remember('first', CALLER, now + 100);
    expect(known.find('ended')).toBeUndefined();
    expect(known.find('first')).toBe(CALLER);
    for (let i = 0; i < 10_000; i += 1) known.remember(`token-${i}`, CALLER, now + 100);
    expect(known.find('first')).toBeUndefined();
    expect(known.find('token-9999')).toBe(CALLER);
  });

  it('may do what the table says for any of their roles', () => {
    expect(Object.keys(ROLE_PERMISSIONS).sort()).toEqual([...ROLES].sort());
    expect(permits(permissionsOf(['citizen']), ['dossier.accept'])).toBe(false);
    expect(permits(permissionsOf(['citizen', 'desk-officer']), ['dossier.accept'])).toBe(true);
    expect(permits([], ['dossier.read'])).toBe(false);
  });

  it('bring by a limited post what can be done within its limits, and nothing about an agency as a whole', () => {
    const whole = grantOf(['administrator', 'procedure-controller', 'case-officer'], ['H21'], 'H21');
    expect(limited(whole, USUAL_LIMITS)).toEqual(whole);
    for (const narrow of [{ sectorCodes: ['A'] }, { procedureCodes: ['1.1'] }]) {
      const { permissions } = limited(whole, { ...USUAL_LIMITS, ...narrow });
      const lost = whole.permissions.everybody.filter((each) => !permissions.everybody.includes(each));
      expect(lost).toEqual(['agency.manage', 'breach.manage', 'calendar.manage', 'catalogue.manage', 'process.manage', 'template.manage']);
    }
  });

  it('bring at each address what the roles of its audience bring, and no more', () => {
    const { permissions } = grantOf(['accountant', 'case-officer'], ['H21'], 'H21');
    expect(permissions.desk).toEqual(permissionsOf(['accountant']));
    expect(permissions.officer).toEqual(permissionsOf(['accountant', 'case-officer']));
    expect([permissions.citizen, permissions.admin, permissions.partner]).toEqual([[], [], []]);
    expect(permissions.everybody).toEqual(permissions.officer);
  });
});
