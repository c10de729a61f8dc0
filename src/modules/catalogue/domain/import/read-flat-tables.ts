import type { Channel, ChannelTerms, ComponentRequirement, FeeItem, LegalBasis } from '../procedure.js';
import { arrangeCases, type ArrangedCases } from './arrange-cases.js';
import type { RawRecord } from './raw-record.js';
import { nextKey } from './read-channels.js';
import { readDuration } from './read-duration.js';

const METHODS: Readonly<Record<string, Channel>> = { 'Trực tiếp': 'direct', 'Trực tuyến': 'online', 'Dịch vụ bưu chính': 'post' };
const UNITS: Readonly<Record<string, string>> = { 'Ngày làm việc': 'WORKING_DAY', Ngày: 'DAY', Giờ: 'HOUR', Tháng: 'MONTH', Năm: 'YEAR' };
const DURATION = /^(\d+(?:[.,]\d+)?) (Ngày làm việc|Ngày|Giờ|Tháng|Năm)$/;
/** The only two shapes of a fee text that state an amount and nothing else; both say that nothing is to be paid. */
const FREE = /^(Phí|Lệ phí) : (?:0|Không) Đồng$/;
const QUANTITIES = /^Bản chính: (\d+)\nBản sao: (\d+)$/;

/** Reads the table of ways of applying of a portal document. */
export function readTableChannels(tables: RawRecord): readonly ChannelTerms[] {
  const channels: ChannelTerms[] = [];
  for (const line of tables.records('hinh_thuc_nop')) {
    const name = line.text('hinh_thuc');
    const channel = name === null ? undefined : METHODS[name];
    if (channel) channels.push(readTerms(line, channel, channels));
    else line.report('CHANNEL_UNKNOWN', 'hinh_thuc', name);
  }
  return channels;
}

function readTerms(line: RawRecord, channel: Channel, before: readonly ChannelTerms[]): ChannelTerms {
  const timeText = line.text('thoi_han_giai_quyet');
  const match = timeText === null ? null : DURATION.exec(timeText);
  const [, value = '', word = ''] = match ?? [];
  const description = line.text('mo_ta');
  const { duration, finding } = match
    ? readDuration(Number(value.replace(',', '.')), UNITS[word])
    : readDuration(null, null, timeText ?? description);
  if (finding) line.report(finding, 'thoi_han_giai_quyet', timeText);
  const texts = [match ? null : timeText, description].filter((text) => text !== null);
  const fee = readFeeText(line);
  return {
    key: nextKey(channel, before),
    channel,
    duration,
    durationText: texts.length === 0 ? null : texts.join('\n'),
    durationRaw: timeText,
    fees: fee === null ? [] : [fee],
  };
}

function readFeeText(line: RawRecord): FeeItem | null {
  const text = line.text('phi_le_phi');
  if (text === null) return null;
  const kind = text.startsWith('Lệ phí') ? 'charge' : 'fee';
  if (FREE.test(text)) return { kind, amount: 0, rawAmount: '0', currency: null, text };
  line.report('FEE_UNSTATED', 'phi_le_phi', text);
  return { kind: null, amount: null, rawAmount: null, currency: null, text };
}

/**
 * Reads the table of papers as one case without a name. In that table the heading "số lượng" stands over the file name
 * of the template and "ghi chú" over the quantities.
 */
export function readTableCase(tables: RawRecord): Omit<ArrangedCases, 'decisions'> {
  const lines = tables.records('thanh_phan_ho_so');
  if (lines.length === 0) return { cases: [], notes: [] };
  tables.report('REQUIRED_UNSTATED', 'thanh_phan_ho_so');
  const components = lines.map(readComponent);
  const { decisions, ...arranged } = arrangeCases([{ key: '1', name: '', components }]);
  for (const { code, rule, component = 0 } of decisions)
    lines[component]?.report(code, 'ten_giay_to', `${rule}: ${components[component]?.name}`);
  return arranged;
}

function readComponent(line: RawRecord, position: number): ComponentRequirement {
  const name = line.text('ten_giay_to');
  if (name === null) line.report('COMPONENT_NAME_MISSING', 'ten_giay_to');
  const template = line.text('so_luong');
  const quantities = line.text('ghi_chu');
  const [, originals, copies] = (quantities === null ? null : QUANTITIES.exec(quantities)) ?? [];
  if (originals === undefined || copies === undefined) line.report('QUANTITY_UNREADABLE', 'ghi_chu', quantities);
  else if (Number(originals) + Number(copies) === 0) line.report('COPIES_NONE', 'ghi_chu');
  return {
    key: String(position + 1),
    code: null,
    name: name ?? '',
    originals: originals === undefined ? null : Number(originals),
    copies: copies === undefined ? null : Number(copies),
    required: null,
    electronicForm: false,
    isResult: null,
    templates: template === null ? [] : [template],
  };
}

/** Reads the table of legal bases. */
export function readTableLegalBases(tables: RawRecord): readonly LegalBasis[] {
  return tables.records('can_cu_phap_ly').map((line) => ({ number: line.text('so_ky_hieu'), name: line.text('trich_yeu') ?? '' }));
}
