import { isValid } from '../../../src/modules/partners/domain/client-secret.js';
import { hashOf, matching, newSecretText } from '../../../src/modules/partners/gateways/secret-text.js';
import { PARTNER_SCOPES } from '../../../src/modules/partners/domain/partner-scopes.js';
import { PartnerSystem, type SystemTerms } from '../../../src/modules/partners/domain/partner-system.js';
import { stateOf } from '../../../src/modules/partners/domain/system-state.js';
import { ONLY_GIVEN, ROLE_PERMISSIONS } from '../../../src/shared/permissions.js';

const AT = new Date('2026-11-24T09:00:00+07:00');
const LATER = new Date('2026-11-24T10:00:00+07:00');
const TERMS: SystemTerms = {
  name: 'Phần mềm hộ tịch',
  agencyCode: 'H21.195',
  contactName: 'Lê Thị Bình',
  contactEmail: 'binh@example.vn',
  contactPhone: null,
  scopes: ['event.read', 'dossier.read', 'event.read'],
  sectorCodes: null,
  procedureCodes: null,
  networks: ['203.0.113.0/24'],
  ratePerMinute: 60,
  validTo: null,
};
const registered = () => PartnerSystem.register('system', TERMS, null, AT);
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a registered system', () => {
  it('can be given the permissions of its role one by one, and what only a registration gives; not who one is, which all may ask', () => {
    const ofRole = ROLE_PERMISSIONS['partner-system'].filter((each) => each !== 'self.read');
    expect([...ofRole, ...ONLY_GIVEN].toSorted()).toEqual([...PARTNER_SCOPES]);
  });

  it('keeps its contact in the personal part, and scopes once and in order', () => {
    const [event] = registered().takeEvents();
    expect(event).toMatchObject({
      type: 'partners.system-registered.v1',
      facts: { scopes: ['dossier.read', 'event.read'] },
      personal: { contactName: 'Lê Thị Bình', contactEmail: 'binh@example.vn', contactPhone: null },
    });
    expect(JSON.stringify(event?.facts)).not.toContain('Bình');
  });

  it('is changed by what is said, and not by what says the same', () => {
    const system = registered();
    expect(codeOf(() => system.changed({ scopes: ['dossier.read', 'event.read'], name: TERMS.name }))).toBe('PARTNER_SYSTEM_UNCHANGED');
    expect(codeOf(() => system.changed({}))).toBe('PARTNER_SYSTEM_UNCHANGED');
    system.change(system.changed({ name: 'PHẦN MỀM khác', ratePerMinute: 5 }));
    expect(system).toMatchObject({ name: 'PHẦN MỀM khác', nameKey: 'phần mềm khác', ratePerMinute: 5, agencyCode: 'H21.195' });
  });

  it('has two valid secrets at most, and the old one ends when it was said, or by command', () => {
    const system = registered();
    system.addSecret({ id: 'a', hash: hashOf('a') }, null, AT);
    expect(codeOf(() => system.addSecret({ id: 'b', hash: hashOf('b') }, AT, AT))).toBe('SECRET_END_IN_PAST');
    system.addSecret({ id: 'b', hash: hashOf('b') }, LATER, AT);
    expect(system.secrets.map((each) => [each.id, each.endsAt])).toEqual([
      ['a', LATER],
      ['b', null],
    ]);
    expect(codeOf(() => system.addSecret({ id: 'c', hash: hashOf('c') }, null, AT))).toBe('SECRETS_TWO_VALID');
    expect(system.secrets.map((each) => isValid(each, LATER))).toEqual([false, true]);
    expect(codeOf(() => system.endSecret('a', LATER))).toBe('SECRET_OVER');
    system.endSecret('b', LATER);
    expect(codeOf(() => system.endSecret('x', LATER))).toBe('SECRET_NOT_FOUND');
    expect(system.secrets.some((each) => isValid(each, LATER))).toBe(false);
    system.addSecret({ id: 'c', hash: hashOf('c') }, null, LATER);
    const made = system.takeEvents().filter(({ type }) => type === 'partners.secret-made.v1');
    expect(made.map(({ facts }) => (facts as { previous: unknown }).previous)).toEqual([
      null,
      { secretId: 'a', endsAt: LATER.toISOString() },
      null,
    ]);
    expect(JSON.stringify(made)).not.toContain(hashOf('a'));
  });

  it('ends a secret when it was first said to end, whatever is said when another one is made', () => {
    const system = registered();
    system.addSecret({ id: 'a', hash: hashOf('a') }, null, AT);
    system.addSecret({ id: 'b', hash: hashOf('b') }, LATER, AT);
    system.endSecret('b', AT);
    system.addSecret({ id: 'c', hash: hashOf('c') }, null, AT);
    expect(system.secrets.find(({ id }) => id === 'a')?.endsAt).toEqual(LATER);
    system.endSecret('c', AT);
    system.addSecret({ id: 'd', hash: hashOf('d') }, new Date(LATER.getTime() + 1), AT);
    expect(system.secrets.find(({ id }) => id === 'a')?.endsAt).toEqual(LATER);
    expect(system.takeEvents().at(-1)?.facts).toMatchObject({ previous: { secretId: 'a', endsAt: LATER.toISOString() } });
  });

  it('is switched off and on again, each once', () => {
    const system = registered();
    expect(codeOf(() => system.enable())).toBe('PARTNER_SYSTEM_NOT_DISABLED');
    system.disable('lộ khóa', AT);
    expect(codeOf(() => system.disable('nữa', AT))).toBe('PARTNER_SYSTEM_DISABLED_ALREADY');
    expect(stateOf(system, '2026-11-24', true)).toBe('disabled');
    system.enable();
    expect(stateOf(system, '2026-11-24', true)).toBe('active');
  });

  it.each([
    [null, true, 'active'],
    ['2026-11-25', true, 'active'],
    ['2026-11-24', true, 'expired'],
    [null, false, 'suspended'],
  ])('valid to %s, with its agency %s: %s', (validTo, isThere, state) => {
    expect(stateOf({ disabledAt: null, validTo }, '2026-11-24', isThere)).toBe(state);
  });
});

describe('a secret', () => {
  it('is 256 random bits, never twice the same, and found by its hash alone', () => {
    const [first, second] = [newSecretText(), newSecretText()];
    expect(first).toMatch(/^mcs_[\w-]{43}$/);
    expect(first).not.toBe(second);
    const kept = [{ hash: hashOf(first) }, { hash: hashOf(second) }];
    expect(matching(kept, hashOf(second))).toBe(kept[1]);
    expect(matching(kept, hashOf('khác'))).toBeUndefined();
    expect(matching([], hashOf(first))).toBeUndefined();
  });
});
