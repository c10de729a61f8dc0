import type { Sheet, SheetColumn } from '../../../platform/printing/workbook.js';
import type { ExportedVersion, ProcedureHistory } from '../domain/import/procedure-history.js';
import type { ChannelTerms, FeeItem, LegalDuration, ProcedureContent } from '../domain/procedure.js';

/** A column of the sheet of versions. */
export interface ExportColumn extends SheetColumn {
  readonly of: (version: ExportedVersion, history: ProcedureHistory) => string | number | null;
}

const UNITS: Readonly<Record<LegalDuration['unit'], string>> = {
  'working-hours': 'giờ làm việc',
  'working-days': 'ngày làm việc',
  'calendar-days': 'ngày',
  months: 'tháng',
  'same-day': 'trong ngày',
};
const CHANNELS: Readonly<Record<ChannelTerms['channel'], string>> = { direct: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính' };
const LEVELS = { ministry: 'Bộ', province: 'Tỉnh', commune: 'Xã', vertical: 'Ngành dọc', other: 'Cơ quan khác' } as const;
const ONLINE = { full: 'Toàn trình', partial: 'Một phần', none: 'Chỉ cung cấp thông tin' } as const;
const KINDS = { standard: 'Chuẩn hóa', specific: 'Đặc thù của địa phương', internal: 'Nội bộ' } as const;

const named = (things: readonly { readonly name: string }[], groups: readonly string[] = []): string =>
  [...things.map(({ name }) => name), ...groups].join('; ');
const feeText = ({ amount, rawAmount, text }: FeeItem): string =>
  [amount === null ? rawAmount : `${amount} đồng`, text].filter((each) => each !== null && each !== '').join(' - ');
const durationText = ({ duration, durationText: said }: ChannelTerms): string =>
  duration === null ? (said ?? '') : duration.unit === 'same-day' ? UNITS['same-day'] : `${duration.value} ${UNITS[duration.unit]}`;

const text = (heading: string, width: number, of: (content: ProcedureContent) => string | null): ExportColumn => ({
  heading,
  width,
  kind: 'text',
  of: ({ content }) => of(content),
});
const date = (heading: string, of: ExportColumn['of']): ExportColumn => ({ heading, width: 12, kind: 'date', of });

/** What the office reads of each version, in the parts of NĐ 63/2010/NĐ-CP, article 8; the JSON Lines have the rest. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { heading: 'Mã thủ tục', width: 14, kind: 'text', of: (_, { code }) => code },
  { heading: 'Phiên bản', width: 10, kind: 'number', of: ({ versionNo }) => versionNo },
  date('Hiệu lực từ', ({ effectiveFrom }) => effectiveFrom),
  { heading: 'Lý do rút trước khi có hiệu lực', width: 20, kind: 'text', of: ({ withdrawn }) => withdrawn },
  date(
    'Bãi bỏ từ',
    ({ effectiveFrom }, { repeals }) => repeals.find((repeal) => repeal.effectiveFrom >= effectiveFrom)?.effectiveFrom ?? null,
  ),
  text('Tên thủ tục', 60, ({ name }) => name),
  text('Mã lĩnh vực', 12, ({ sectorCode }) => sectorCode),
  text('Lĩnh vực', 24, ({ sectorName }) => sectorName),
  text('Cấp thực hiện', 16, ({ levels }) => levels.map((level) => LEVELS[level]).join('; ')),
  text('Mức độ trực tuyến', 16, ({ onlineLevel }) => onlineLevel && ONLINE[onlineLevel]),
  text('Loại thủ tục', 16, ({ kind }) => kind && KINDS[kind]),
  text('Trình tự thực hiện', 60, ({ steps }) => steps.join('\n')),
  text('Cách thức thực hiện, thời hạn', 40, ({ channels }) =>
    channels.map((terms) => `${CHANNELS[terms.channel]}: ${durationText(terms)}`).join('\n'),
  ),
  text('Phí, lệ phí', 40, ({ channels }) =>
    channels.flatMap(({ channel, fees }) => fees.map((fee) => `${CHANNELS[channel]}: ${feeText(fee)}`)).join('\n'),
  ),
  text('Thành phần hồ sơ', 60, ({ cases }) =>
    cases.flatMap(({ name, components }) => [...(name === '' ? [] : [name]), ...components.map((paper) => `- ${paper.name}`)]).join('\n'),
  ),
  text('Đối tượng thực hiện', 30, ({ subjects }) => named(subjects)),
  text('Cơ quan thực hiện', 30, ({ agencies }) => named(agencies.executing, agencies.executingGroups)),
  text('Cơ quan có thẩm quyền', 30, ({ agencies }) => named(agencies.authority, agencies.authorityGroups)),
  text('Kết quả', 30, ({ results }) => named(results)),
  text('Căn cứ pháp lý', 40, ({ legalBases }) => legalBases.map(({ number, name }) => [number, name].filter(Boolean).join(' ')).join('\n')),
  text('Yêu cầu, điều kiện', 40, ({ requirements }) => requirements),
  text('Quyết định công bố', 20, ({ decision }) => decision.number),
  date('Ngày quyết định', ({ content }) => content.decision.decidedOn),
  date('Ngày công khai', ({ content }) => content.publishedOn),
];

/** Every published version on a row of its own. */
export function versionSheet(histories: AsyncIterable<ProcedureHistory>): Sheet {
  return { title: 'Thủ tục hành chính', columns: EXPORT_COLUMNS, rows: rowsOf(histories) };
}

async function* rowsOf(histories: AsyncIterable<ProcedureHistory>): AsyncGenerator<readonly (string | number | null)[]> {
  for await (const history of histories) for (const version of history.versions) yield EXPORT_COLUMNS.map(({ of }) => of(version, history));
}
