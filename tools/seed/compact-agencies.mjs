/**
 * Makes `src/seed/agencies` from the lists of administrative units and of agency codes:
 *   node tools/seed/compact-agencies.mjs <folder of units> <folder of codes> <out folder>
 * Parents are derived from the codes here, once; at run time they are data.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { readCsv, toJsonRows } from './rows.mjs';

const PROVINCE = { agency: 'H21', unit: '52' };
/**
 * Decision 20/2020/QĐ-TTg takes effect; the ministries are merged (Resolution 176/2025/QH15); the provinces are merged (Resolution
 * 202/2025/QH15).
 */
const DATES = { codes: '2020-09-15', ministries: '2025-03-01', merger: '2025-07-01' };

const [unitsFolder, codesFolder, outFolder] = process.argv.slice(2);
if (!outFolder) throw new Error('usage: compact-agencies.mjs <folder of units> <folder of codes> <out folder>');
const units = (name) => readCsv(join(unitsFolder, name));
const codes = (name) => readCsv(join(codesFolder, name));

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Equal for spellings of one name: case, punctuation and the place of the tone mark do not count. */
const spelling = (name) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => word.replace(TONE, '') + (word.match(TONE) ?? []).join(''))
    .join(' ');

const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
const committee = (unit) => `Ủy ban nhân dân ${lowerFirst(unit)}`;

/** "UBND Xã Ayun", "Sở Tư pháp - tỉnh Gia Lai", "Chi Cục Kiểm Lâm" as they are written in documents. */
const properName = (name) => {
  const [, unit] = /^UBND (.+?)(?: - Gia Lai)?$/.exec(name) ?? [];
  if (unit) return committee(unit);
  if (name.startsWith('Chi nhánh ')) return name.replace(/ - tỉnh .+$/, '').replace('đăng ký', 'Đăng ký');
  return name
    .replace('tỉnh - tỉnh', 'tỉnh')
    .replace(' - tỉnh ', ' tỉnh ')
    .replace('Chi Cục Kiểm Lâm', 'Chi cục Kiểm lâm')
    .replace('Chi Cục Thủy Sản', 'Chi cục Thủy sản');
};

const provinces = units('provinces.csv');
const provinceName = new Map(provinces.map((row) => [row.code, row.full_name]));
const oldProvinceName = new Map(units('old_provinces_to_new.csv').map((row) => [row.old_code, row.old_name]));
const predecessors = [];

const level1Provinces = codes('level1_provinces.csv');
const merged = new Set(level1Provinces.filter((row) => row.code !== row.successor_agency_code).map((row) => row.successor_agency_code));
const provinceAgencies = level1Provinces.map((row) => {
  const open = row.status === 'dang_dung';
  if (!open) predecessors.push({ agencyCode: row.successor_agency_code, predecessorCode: row.code, source: 'QĐ 09/2025/QĐ-TTg' });
  return {
    code: row.code,
    name: committee(open ? provinceName.get(row.successor_gso_code) : oldProvinceName.get(row.old_gso_code)),
    level: 'province',
    parentCode: null,
    provinceCode: row.code,
    validFrom: merged.has(row.code) ? DATES.merger : DATES.codes,
    validTo: open ? null : DATES.merger,
    source: row.verified === 'nguon' ? `QĐ 09/2025/QĐ-TTg; ${row.evidence}` : 'QĐ 09/2025/QĐ-TTg; mã suy từ thứ tự chữ cái',
  };
});

const ministries = codes('level1_ministries.csv');
const ministryAgencies = ministries.map((row) => {
  const [, name, successor] = /^(.+) \(nay (.+)\)$/.exec(row.name) ?? [null, row.name, null];
  if (successor)
    predecessors.push({
      agencyCode: ministries.find((other) => other.name === successor).code,
      predecessorCode: row.code,
      source: 'NQ 176/2025/QH15',
    });
  return {
    code: row.code,
    name,
    level: 'ministry',
    parentCode: null,
    provinceCode: row.code,
    validFrom: DATES.codes,
    validTo: successor ? DATES.ministries : null,
    source: row.source,
  };
});

const communes = units('communes.csv').map((row) => ({
  code: row.code,
  name: row.full_name,
  provinceCode: row.province_code,
  agencyCode: null,
}));
const ownCommunes = new Map(
  communes.filter((row) => row.provinceCode === PROVINCE.unit).map((row) => [spelling(committee(row.name)), row]),
);

const ownAgencies = codes('agencies.csv')
  .filter((row) => row.level1 === PROVINCE.agency && row.code !== PROVINCE.agency)
  .map((row) => {
    const name = properName(row.name);
    const commune = ownCommunes.get(spelling(name));
    if (commune) commune.agencyCode = row.code;
    else if (name.startsWith('Ủy ban')) throw new Error(`no commune for ${row.code} ${row.name}`);
    const parent = row.code.slice(0, row.code.lastIndexOf('.'));
    return {
      code: row.code,
      name,
      ...(name === row.name ? {} : { sourceName: row.name }),
      level: commune ? 'commune' : parent === PROVINCE.agency ? 'department' : 'unit',
      parentCode: parent,
      provinceCode: PROVINCE.agency,
      validFrom: DATES.merger,
      validTo: null,
      source: row.source,
    };
  });

const links = units('old_to_new_communes.csv').map((row) => ({
  oldCode: row.old_code,
  oldName: row.old_name,
  oldDistrict: row.old_district_name,
  oldProvince: row.old_province_name,
  newCode: row.new_code,
  partial: row.split === 'partial',
  resolution: row.resolution,
}));

const write = (name, rows) => {
  const text = toJsonRows(rows);
  writeFileSync(join(outFolder, name), name.endsWith('.gz') ? gzipSync(text, { level: constants.Z_BEST_COMPRESSION }) : text);
  console.log(`${name}: ${rows.length} rows`);
};
write(
  'provinces.json',
  provinces.map((row) => ({ code: row.code, name: row.full_name })),
);
write('communes.json', communes);
write('commune-predecessors.json.gz', links);
write('agencies.json', [...provinceAgencies, ...ministryAgencies, ...ownAgencies]);
write('agency-predecessors.json', predecessors);
write('one-stop-units.json', [
  {
    code: `${PROVINCE.agency}-MC`,
    agencyCode: PROVINCE.agency,
    name: `Trung tâm Phục vụ hành chính công ${lowerFirst(provinceName.get(PROVINCE.unit))}`,
    kind: 'centre',
  },
  ...ownAgencies
    .filter((row) => row.level === 'commune')
    .map((row) => ({
      code: `${row.code}-MC`,
      agencyCode: row.code,
      name: row.name.replace('Ủy ban nhân dân', 'Trung tâm Phục vụ hành chính công'),
      kind: 'centre',
    })),
]);
console.log(
  `communes without a code: ${[...ownCommunes.values()]
    .filter((row) => !row.agencyCode)
    .map((row) => `${row.name} (${row.code})`)
    .join(', ')}`,
);
