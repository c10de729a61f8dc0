import { readFileSync } from 'node:fs';
import { ROLES, type Role } from '../../../src/shared/actor.js';

interface SeededPost {
  agencyCode: string;
  unit: string | null;
  title: string;
  roles: Role[];
  validFrom: string;
}

const list = <Row>(path: string) => JSON.parse(readFileSync(new URL(`../../../src/seed/${path}`, import.meta.url), 'utf8')) as Row[];
const officers = list<{ subject: string; name: string; posts: SeededPost[] }>('people/officers.json');
const personas = list<{ code: string; subject: string; name: string; agencyCode?: string; roles: Role[]; identityNumber?: string }>(
  'people/personas.json',
);
const agencies = new Set(list<{ code: string }>('agencies/agencies.json').map((agency) => agency.code));

describe('the people of the demo', () => {
  it('hold posts with known roles in known agencies', () => {
    expect(new Set(officers.map((officer) => officer.subject)).size).toBe(59);
    expect(new Set(officers.map((officer) => officer.name)).size).toBe(59);
    for (const post of officers.flatMap((officer) => officer.posts)) {
      expect(agencies.has(post.agencyCode)).toBe(true);
      expect(post.roles.filter((role) => !ROLES.includes(role))).toEqual([]);
    }
  });

  it('can carry a dossier through each office: desk, case officer, head of unit, head, registry', () => {
    const offices = new Map<string, Set<Role>>();
    for (const { agencyCode, roles } of officers.flatMap((officer) => officer.posts))
      offices.set(agencyCode, new Set([...(offices.get(agencyCode) ?? []), ...roles]));
    expect(offices.size).toBe(8);
    for (const roles of offices.values())
      expect([...roles]).toEqual(expect.arrayContaining(['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk']));
  });

  it('has a persona for every role, officers with their own posts', () => {
    expect(new Set(personas.flatMap((persona) => persona.roles))).toEqual(new Set(ROLES));
    for (const persona of personas) {
      const officer = officers.find((one) => one.subject === persona.subject);
      if (officer) expect(persona).toMatchObject({ name: officer.name, agencyCode: officer.posts[0]?.agencyCode });
      if (persona.agencyCode) expect(agencies.has(persona.agencyCode)).toBe(true);
    }
  });

  it('gives citizens twelve digits and businesses a tax code with a right check digit', () => {
    for (const { roles, identityNumber = '' } of personas.filter((persona) => persona.identityNumber)) {
      if (roles.includes('citizen')) expect(identityNumber).toMatch(/^0\d{11}$/);
      else
        expect(
          10 - ([31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((sum, weight, index) => sum + weight * Number(identityNumber[index]), 0) % 11),
        ).toBe(Number(identityNumber[9]));
    }
  });

  it('writes Vietnamese letters only', () => {
    // The letter eth looks like Đ and is another one.
    expect([...officers, ...personas].filter((person) => person.name.includes('\u00D0'))).toEqual([]);
    expect([...officers, ...personas].every((person) => person.name === person.name.normalize('NFC'))).toBe(true);
  });
});
