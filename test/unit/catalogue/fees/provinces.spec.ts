import { readdirSync, readFileSync } from 'node:fs';
import { checkSchedule } from '../../../../src/modules/catalogue/domain/fees/check-schedule.js';
import type { EntitlementYear } from '../../../../src/modules/catalogue/domain/fees/fee-entitlement.js';
import type { FeeFacts } from '../../../../src/modules/catalogue/domain/fees/fee-facts.js';
import type { FeeScheduleContent } from '../../../../src/modules/catalogue/domain/fees/fee-schedule-content.js';
import { factsAsked, quoteFees } from '../../../../src/modules/catalogue/domain/fees/quote-fees.js';
import { readFacts } from '../../../../src/modules/catalogue/domain/fees/read-facts.js';
import { standing } from './made-schedule.js';

const FOLDER = new URL('../../../../src/seed/fees/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const contentOf = (code: string, folder = FOLDER): FeeScheduleContent =>
  (JSON.parse(readFileSync(new URL(`${code}.json`, folder), 'utf8')) as { content: FeeScheduleContent }).content;
/** Slabs and parts, which no table of the provinces has. */
const MADE_UP = contentOf('made-up-slabs', new URL('schedules/', import.meta.url));

/** The rows of a table by the names of its columns; fields may be quoted. */
function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`tables/${table}.csv`, import.meta.url), 'utf8');
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field!.replaceAll('"', '')));
  return rows.map((row) => Object.fromEntries(head!.map((name, place) => [name, row[place] ?? ''])));
}

function quote(
  code: string,
  facts: FeeFacts,
  categories: readonly 'digital-citizen'[] = [],
  on = '2026-11-01',
  used: readonly EntitlementYear[] = [],
) {
  const schedules = [standing(code === 'made-up-slabs' ? MADE_UP : contentOf(code), code)];
  const terms = [{ fees: [{ kind: 'charge', amount: 70_000, rawAmount: null, currency: null, text: null }] }] as const;
  const read = readFacts(facts, factsAsked(schedules));
  return quoteFees({ schedules, terms, facts: read, categories, on, used, baseSalary: 2_530_000 });
}

const ACTS: Readonly<Record<string, FeeFacts>> = {
  'mọi trường hợp': { works: 'house', act: 'new' },
  'nhà ở riêng lẻ': { works: 'house', act: 'new' },
  'nhà ở': { works: 'house', act: 'new' },
  'nhà ở: cấp mới': { works: 'house', act: 'new' },
  'nhà ở: gia hạn': { works: 'house', act: 'extend' },
  'công trình khác': { works: 'other', act: 'new' },
  'công trình khác: cấp mới': { works: 'other', act: 'new' },
  'công trình khác: gia hạn': { works: 'other', act: 'extend' },
  'công trình khác; điều chỉnh; cấp lại': { works: 'other', act: 'adjust' },
  'gia hạn': { works: 'house', act: 'extend' },
  'gia hạn (7.000 not 7.500: rounded)': { works: 'house', act: 'extend' },
  'điều chỉnh, gia hạn, cấp lại': { works: 'other', act: 'again' },
  'điều chỉnh = 50 % mức cấp lần đầu': { works: 'house', act: 'adjust' },
};
const PLACES: Readonly<Record<string, FeeFacts>> = {
  '*': { area: 'urban', communeKind: 'ward' },
  'đô thị': { area: 'urban', communeKind: 'ward' },
  'nông thôn': { area: 'rural', communeKind: 'commune' },
  phường: { area: 'urban', communeKind: 'ward' },
  'xã, thị trấn': { area: 'rural', communeKind: 'commune' },
};
const SCHEDULES: Readonly<Record<string, string>> = { 'Đắk Lắk': 'gpxd-dak-lak', 'Gia Lai': 'gpxd-gia-lai', 'Lâm Đồng': 'gpxd-lam-dong' };

describe('the schedules of provinces', () => {
  it('have an example of every kind of rule, condition and benefit', () => {
    const contents = [...FILES.map((file) => contentOf(file.replace('.json', ''))), MADE_UP];
    const [lines, benefits] = [contents.flatMap((each) => each.lines), contents.flatMap((each) => each.benefits)];
    const rules = ['flat', 'free', 'per-unit', 'slab', 'progressive', 'percent', 'share'];
    const facts = ['channel', 'onlineLevel', 'oldProvince', 'communeKind', 'area', 'daysLate', 'age'];
    expect(new Set(lines.map(({ rule }) => rule.kind))).toEqual(new Set(rules));
    expect(lines.flatMap((each) => each.conditions.map(({ fact }) => fact))).toEqual(expect.arrayContaining(facts));
    expect(new Set(benefits.map(({ kind }) => kind))).toEqual(new Set(['exemption', 'reduction', 'subsidy']));
  });

  it.each(FILES)('hold together: %s', (file) => {
    expect(() => checkSchedule(contentOf(file.replace('.json', '')))).not.toThrow();
  });

  it.each(rowsOf('fees_building_permit'))(
    'come to what the table of building permits says: $province_new, $territory_old, $item, $area, $channel',
    (row) => {
      const isOnline = row['channel']!.startsWith('online') || row['channel']!.startsWith('col 2');
      const old = row['territory_old'] === '*' ? 'Đắk Lắk' : row['territory_old']!.replace(' (cũ)', '');
      const { total, missing } = quote(SCHEDULES[row['province_new']!]!, {
        ...ACTS[row['item']!],
        ...PLACES[row['area']!],
        channel: isOnline ? 'online' : 'direct',
        onlineLevel: 'partial',
        oldProvince: `Tỉnh ${old}`,
      });
      // Half of the first issue of a house, 75,000 đồng.
      expect([total, missing]).toEqual([row['amount_vnd'] === '50%' ? 37_500 : Number(row['amount_vnd']), []]);
    },
  );

  it.each<[row: string, code: string, facts: FeeFacts, categories?: readonly 'digital-citizen'[]]>([
    ['Khai sinh|trong 60 ngày|*', 'ho-tich-khai-sinh-ha-noi', { daysLate: 0 }],
    ['Khai sinh|quá hạn|*', 'ho-tich-khai-sinh-ha-noi', { daysLate: 1 }],
    ['Khai tử|đúng hạn|*', 'ho-tich-khai-tu-ha-noi', { daysLate: 0 }],
    ['Khai tử|quá hạn|*', 'ho-tich-khai-tu-ha-noi', { daysLate: 30 }],
    ['Xác nhận tình trạng hôn nhân||*', 'ho-tich-hon-nhan-ha-noi', {}],
    ['Cải chính hộ tịch|< 14 tuổi|*', 'ho-tich-cai-chinh-ha-noi', { age: 13 }],
    ['Cải chính hộ tịch|>= 14 tuổi (formerly district level)|*', 'ho-tich-cai-chinh-ha-noi', { age: 14 }],
    ['Bản sao trích lục hộ tịch|mỗi bản|*', 'trich-luc-ho-tich', { copies: 1 }],
    ['Bản sao trích lục hộ tịch|công dân số 15/8/2026-28/02/2027|*', 'trich-luc-ho-tich', { copies: 1 }, ['digital-citizen']],
    ['GCN QSDĐ lần đầu (chỉ đất)|phường|direct', 'dat-dai-ha-noi', { property: 'land', communeKind: 'ward' }],
    ['GCN QSDĐ lần đầu (có nhà)|phường|direct', 'dat-dai-ha-noi', { property: 'land-house', communeKind: 'ward' }],
    ['GCN QSDĐ lần đầu (chỉ đất)|khu vực khác|direct', 'dat-dai-ha-noi', { property: 'land', communeKind: 'commune' }],
    ['GCN QSDĐ lần đầu (có nhà)|khu vực khác|direct', 'dat-dai-ha-noi', { property: 'land-house', communeKind: 'commune' }],
    ['Chứng nhận đăng ký biến động|phường|direct', 'dat-dai-ha-noi', { property: 'change', communeKind: 'ward' }],
    ['Chứng nhận đăng ký biến động|khu vực khác|direct', 'dat-dai-ha-noi', { property: 'change', communeKind: 'commune' }],
    ['Hộ kinh doanh: cấp mới / thay đổi||direct', 'ho-kinh-doanh-ha-noi', { business: 'new', channel: 'direct' }],
    ['Hộ kinh doanh: cấp mới / thay đổi||online', 'ho-kinh-doanh-ha-noi', { business: 'change', channel: 'online' }],
    ['Hộ kinh doanh: đổi địa chỉ do đổi địa giới/tên đường||*', 'ho-kinh-doanh-ha-noi', { business: 'address', channel: 'direct' }],
    ['Hộ kinh doanh: tạm ngừng, chấm dứt|not in the table|*', 'ho-kinh-doanh-ha-noi', { business: 'end', channel: 'direct' }],
  ])('come to what the table of Hà Nội says: %s', (name, code, facts, categories: readonly 'digital-citizen'[] = []) => {
    const row = rowsOf('fees_hanoi_2026').find((each) => [each['case'], each['condition'], each['channel']].join('|') === name);
    const { fees } = quote(code, { ...(code === 'dat-dai-ha-noi' ? { price: 1_000, channel: 'direct' } : {}), ...facts }, categories);
    expect(fees[0]!.amount).toBe(Number(row!['amount_vnd']));
  });

  it('take 0.15 % of a price up to 5,000,000 đồng in Hà Nội, online too, where the rest is free', () => {
    const land = (price: number, channel: string) => quote('dat-dai-ha-noi', { property: 'land', communeKind: 'ward', price, channel });
    expect(land(2_000_000_000, 'direct').fees.map(({ amount }) => amount)).toEqual([25_000, 3_000_000]);
    expect(land(9_000_000_000, 'online').fees.map(({ amount }) => amount)).toEqual([0, 5_000_000]);
  });

  it('let the budget of Hà Nội pay the fees of the State online, over the national data', () => {
    expect(quote('ngan-sach-ha-noi', { channel: 'online' })).toMatchObject({ total: 0, subsidised: 70_000, fees: [{ statutory: 70_000 }] });
    expect(quote('ngan-sach-ha-noi', { channel: 'direct' })).toMatchObject({ total: 70_000, subsidised: 0 });
  });

  it.each([
    [49_999_999, 50_000],
    [50_000_000, 100_000],
    [100_000_000, 100_000],
    [1_000_000_000, 1_000_000],
    [1_000_000_001, 1_000_000],
    [3_000_000_000, 2_200_000],
    [5_000_000_000, 3_200_000],
    [10_000_000_000, 5_200_000],
    [100_000_000_000, 32_200_000],
    [900_000_000_000, 70_000_000],
  ])('rate a contract of %d đồng by slabs, and above a thousand million by parts: %d', (contractValue, amount) => {
    expect(quote('made-up-slabs', { contractValue }).total).toBe(amount);
  });

  const clauses = contentOf('tt-117-2026').benefits;
  it.each(rowsOf('fee_waivers_tt117_2026').filter(({ clause }) => !clause!.startsWith('Đ')))(
    'relieve digital citizens as clause $clause says',
    (row) => {
      const place = ['1a', '1b', '1c', '2', '3', '4', '5', '6', '7', '8', '9', '10'].indexOf(row['clause']!);
      const condition = clauses[place]!.conditions[0] as { readonly oneOf: readonly string[] };
      const facts = { matter: condition.oneOf[0]!, assessed: 10_000_000 };
      const percent = row['rule'] === 'free' ? 100 : Number(/\d+/.exec(row['rule']!)![0]);
      expect(quote('tt-117-2026', facts).total).toBe(10_000_000);
      expect(quote('tt-117-2026', facts, ['digital-citizen']).total).toBe(10_000_000 - (10_000_000 * percent) / 100);
    },
  );

  const [local] = rowsOf('fee_waivers_tt117_2026').filter(({ clause }) => clause === 'Đ.2.3');
  it.each<[what: string, code: string, facts: FeeFacts, owed: readonly (number | null)[], relieved: readonly (number | null)[]]>([
    ['a birth, late', 'ho-tich-khai-sinh-ha-noi', { daysLate: 1 }, [5_000], [0]],
    ['a death, late', 'ho-tich-khai-tu-ha-noi', { daysLate: 30 }, [5_000], [0]],
    ['single status', 'ho-tich-hon-nhan-ha-noi', {}, [3_000], [0]],
    ['a correction', 'ho-tich-cai-chinh-ha-noi', { age: 14 }, [25_000], [0]],
    ['a change of land', 'dat-dai-ha-noi', { property: 'change', price: 1_000_000_000 }, [28_000, 1_500_000], [28_000, 0]],
    ['a certificate again', 'dat-dai-ha-noi', { property: 'again', price: 1_000_000_000 }, [null, 1_500_000], [null, 0]],
    ['land for the first time', 'dat-dai-ha-noi', { property: 'land', price: 1_000_000_000 }, [25_000, 1_500_000], [25_000, 1_500_000]],
  ])(
    'free digital citizens of local charges under NQ 66.22 as clause Đ.2.3 says, and of nothing else: %s',
    (_, code, stated, owed, relieved) => {
      const facts = code === 'dat-dai-ha-noi' ? { communeKind: 'ward', channel: 'direct', ...stated } : stated;
      const amounts = (categories: readonly 'digital-citizen'[], on?: string) =>
        quote(code, facts, categories, on).fees.map(({ amount }) => amount);
      expect(amounts([], local!['from'])).toEqual(owed);
      expect([amounts(['digital-citizen'], local!['from']), amounts(['digital-citizen'], local!['to'])]).toEqual([relieved, relieved]);
      expect([amounts(['digital-citizen'], '2026-08-14'), amounts(['digital-citizen'], '2027-03-01')]).toEqual([owed, owed]);
    },
  );

  it('hold the appraisal of fire safety between 250,000 and 75,000,000 đồng', () => {
    const left = (assessed: number) => quote('tt-117-2026', { matter: 'fire-appraisal', assessed }, ['digital-citizen']).total;
    expect([left(300_000), left(1_000_000), left(900_000_000)]).toEqual([250_000, 500_000, 75_000_000]);
  });

  describe('of a digital citizen, once for each kind of asset in a year', () => {
    const motorbike = (assessed: number, on?: string, used?: readonly EntitlementYear[]) =>
      quote('tt-117-2026', { matter: 'motorbike-registration', assessed }, ['digital-citizen'], on, used);

    it.each([
      ['2026-08-14', 'not-in-time', 1_000_000],
      ['2026-08-15', 'applied', 0],
      ['2027-02-28', 'applied', 0],
      ['2027-03-01', 'not-in-time', 1_000_000],
    ])('submitted on %s: %s', (on, state, total) => {
      const asked = motorbike(1_000_000, on);
      expect([asked.fees[0]!.benefits[2]!.state, asked.total]).toEqual([state, total]);
    });

    it('take off at most five times the base salary, and say so', () => {
      const { fees, total } = motorbike(20_000_000);
      expect(total).toBe(20_000_000 - 5 * 2_530_000);
      expect(fees[0]!.benefits[2]).toMatchObject({
        state: 'applied',
        relieves: 12_650_000,
        entitlement: { assetKind: 'motorbike', yearFrom: '2026-08-15', cap: 12_650_000, isCapped: true },
      });
      expect(fees[0]!.steps.at(-1)).toMatchObject({
        change: -12_650_000,
        vi: expect.stringContaining('tối đa 5 lần lương cơ sở là 12.650.000 đồng'),
        en: expect.stringContaining('at most 5 times the base salary, 12,650,000 đồng'),
      });
    });

    it.each([
      [{ assetKind: 'motorbike', yearFrom: '2026-08-15' }, 'used-up', 1_000_000],
      [{ assetKind: 'car', yearFrom: '2026-08-15' }, 'applied', 0],
      [{ assetKind: 'motorbike', yearFrom: '2025-08-15' }, 'applied', 0],
    ])('where %j was used: %s', (used, state, total) => {
      const asked = motorbike(1_000_000, '2026-11-01', [used]);
      expect([asked.fees[0]!.benefits[2]!.state, asked.total]).toEqual([state, total]);
    });
  });
});
