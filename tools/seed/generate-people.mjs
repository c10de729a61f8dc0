/**
 * Makes `src/seed/people` reproducibly from frequencies of names:
 *   node tools/seed/generate-people.mjs <surname_frequency.csv> <given_names.csv> <out folder>
 * Surnames are drawn by their share, given names evenly; whole names are never taken from anywhere.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICER_PERSONAS, POSTS, SECOND_POSTS } from './posts.mjs';
import { readCsv, toJsonRows } from './rows.mjs';

const SEED = 20_251_124;
const VALID_FROM = '2025-07-01';

const [surnamesPath, givenPath, outFolder] = process.argv.slice(2);
if (!outFolder) throw new Error('usage: generate-people.mjs <surname_frequency.csv> <given_names.csv> <out folder>');
const surnames = readCsv(surnamesPath);
// The source writes some Đ as the Icelandic letter eth (U+00D0), and some given names have one word only.
const givenNames = readCsv(givenPath)
  .map((row) => row.given_name.replaceAll('\u00D0', 'Đ'))
  .filter((name) => name.split(' ').length === 2);

/** mulberry32: the same numbers from the same seed on every machine. */
let state = SEED;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

const surname = () => {
  let left = random() * surnames.reduce((sum, row) => sum + Number(row.count), 0);
  return surnames.find((row) => (left -= Number(row.count)) < 0).surname;
};
const taken = new Set();
const personName = () => {
  for (;;) {
    const given = givenNames[Math.floor(random() * givenNames.length)];
    const name = `${surname()} ${given}`;
    if (taken.has(given)) continue;
    taken.add(given);
    return name;
  }
};

/** Twelve digits: "0" and the province of birth registration, century and sex, year, a number; no check digit. */
const personNumber = (province, centuryAndSex, year) =>
  `0${province}${centuryAndSex}${year}${String(Math.floor(random() * 1_000_000)).padStart(6, '0')}`;

/** Tax codes have a check digit; the leading 99 belongs to no province, so the code belongs to nobody. */
const taxCode = () => {
  for (;;) {
    const digits = `99${String(Math.floor(random() * 10_000_000)).padStart(7, '0')}`;
    const sum = [31, 29, 23, 19, 17, 13, 7, 5, 3].reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
    const check = 10 - (sum % 11);
    if (check < 10) return `${digits}${check}`;
  }
};

const posts = [...POSTS, ...SECOND_POSTS];
const officers = POSTS.map(({ subject, name }) => ({
  subject,
  name: name ?? personName(),
  posts: posts
    .filter((post) => post.subject === subject)
    .map(({ agencyCode, unit, title, roles }) => ({ agencyCode, unit, title, roles, validFrom: VALID_FROM, validTo: null })),
}));

const officerPersonas = Object.entries(OFFICER_PERSONAS).map(([code, subject]) => {
  const { name, posts: held } = officers.find((officer) => officer.subject === subject);
  return { code, subject, name, agencyCode: held[0].agencyCode, roles: [...new Set(held.flatMap((post) => post.roles))] };
});
const citizen = (code, province, centuryAndSex, year) => ({
  code,
  subject: code,
  name: personName(),
  roles: ['citizen'],
  identityNumber: personNumber(province, centuryAndSex, year),
});
const business = (code, name) => ({ code, subject: code, name, roles: ['business'], identityNumber: taxCode() });

const personas = [
  citizen('citizen', '52', 0, '88'),
  citizen('citizen-2', '64', 1, '95'),
  business('business', 'Công ty TNHH Thương mại và Xây dựng An Lão Xanh'),
  business('business-2', 'Công ty Cổ phần Nông nghiệp Cao nguyên Mới'),
  ...officerPersonas,
  { code: 'operator', subject: 'van-hanh-he-thong', name: 'Đặng Minh Vận', roles: ['operator'] },
  {
    code: 'partner-system',
    subject: 'phan-mem-dat-dai',
    name: 'Phần mềm của Văn phòng Đăng ký đất đai tỉnh Gia Lai',
    agencyCode: 'H21.24.01',
    roles: ['partner-system'],
  },
  {
    code: 'partner-system-commune',
    subject: 'phan-mem-hoai-nhon',
    name: 'Phần mềm của Ủy ban nhân dân phường Hoài Nhơn',
    agencyCode: 'H21.195',
    roles: ['partner-system'],
  },
];

writeFileSync(join(outFolder, 'officers.json'), toJsonRows(officers));
writeFileSync(join(outFolder, 'personas.json'), toJsonRows(personas));
console.log(`${officers.length} officers, ${personas.length} personas`);
