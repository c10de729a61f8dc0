import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { AgencyTree } from '../../../src/modules/agencies/domain/agency-tree.js';
import {
  AGENCY_CODE_MAX_LENGTH,
  AGENCY_CODE_PATTERN,
  AGENCY_LEVELS,
  inForce,
  type Agency,
} from '../../../src/modules/agencies/domain/agency.js';
import type { Commune } from '../../../src/modules/agencies/domain/admin-unit.js';
import { spellingKey } from '../../../src/modules/catalogue/domain/import/agency-spelling.js';

const file = (name: string) => readFileSync(new URL(`../../../src/seed/agencies/${name}`, import.meta.url));
const list = <Row>(name: string) => JSON.parse(file(name).toString('utf8')) as Row[];
const agencies = list<Agency & { source: string }>('agencies.json');
const communes = list<Commune>('communes.json');
const byCode = new Map(agencies.map((agency) => [agency.code, agency]));

describe('the shipped agencies', () => {
  it('have proper codes, each once, known parents and roots', () => {
    expect(agencies).toHaveLength(203);
    expect(byCode.size).toBe(203);
    for (const agency of agencies) {
      expect(agency.code).toMatch(AGENCY_CODE_PATTERN);
      expect(agency.code.length).toBeLessThanOrEqual(AGENCY_CODE_MAX_LENGTH);
      expect(AGENCY_LEVELS).toContain(agency.level);
      expect(byCode.get(agency.provinceCode)?.parentCode).toBeNull();
      if (agency.parentCode !== null) expect(byCode.has(agency.parentCode)).toBe(true);
    }
  });

  it('are 34 provinces in force, 29 closed ones with one successor each, and all 112 of Gia Lai', () => {
    const provinces = agencies.filter((agency) => agency.level === 'province');
    const closed = provinces.filter((agency) => !inForce(agency, '2026-11-24'));
    expect([provinces.length - closed.length, closed.length]).toEqual([34, 29]);
    const links = list<{ agencyCode: string; predecessorCode: string }>('agency-predecessors.json');
    for (const { code } of closed)
      expect(links.filter((link) => link.predecessorCode === code && byCode.has(link.agencyCode))).toHaveLength(1);
    expect(links.find((link) => link.predecessorCode === 'H08')?.agencyCode).toBe('H21');
    expect(new AgencyTree(agencies).scopeOf('H21')).toHaveLength(112);
  });

  it('have a one-stop unit for the province and for each commune with a code', () => {
    const units = list<{ code: string; agencyCode: string }>('one-stop-units.json');
    expect(units).toHaveLength(67);
    expect(units.every((unit) => ['province', 'commune'].includes(byCode.get(unit.agencyCode)?.level ?? ''))).toBe(true);
  });
});

describe('the shipped communes', () => {
  it('are 3,321 in 34 provinces', () => {
    const provinces = new Set(list<{ code: string }>('provinces.json').map((province) => province.code));
    expect([communes.length, provinces.size]).toEqual([3_321, 34]);
    expect(communes.every((commune) => /^\d{5}$/.test(commune.code) && provinces.has(commune.provinceCode))).toBe(true);
  });

  it('of Gia Lai have an agency of their own name, or none: 66 of 135', () => {
    const own = communes.filter((commune) => commune.provinceCode === '52');
    const matched = own.filter((commune) => commune.agencyCode !== null);
    expect([own.length, matched.length]).toEqual([135, 66]);
    for (const { name, agencyCode } of matched)
      expect(spellingKey(byCode.get(agencyCode ?? '')?.name ?? '')).toBe(spellingKey(`UBND ${name}`));
    expect(agencies.filter((agency) => agency.level === 'commune')).toHaveLength(66);
  });

  it('are reached by every link from a former commune; a split one has several', () => {
    const links = JSON.parse(gunzipSync(file('commune-predecessors.json.gz')).toString('utf8')) as {
      oldCode: string;
      newCode: string;
      partial: boolean;
    }[];
    const known = new Set(communes.map((commune) => commune.code));
    expect([links.length, new Set(links.map((link) => `${link.oldCode} ${link.newCode}`)).size]).toEqual([10_598, 10_598]);
    expect(links.filter((link) => !known.has(link.newCode))).toEqual([]);
    expect(links.filter((link) => link.partial)).toHaveLength(1_006);
  });
});
