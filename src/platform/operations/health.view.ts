import { ChoiceField, DateField, FlagField, ObjectField, TextField, WholeField } from '../http/fields.js';

const DAYS = { min: 0, max: 2_147_483_647, nullable: true } as const;

/** One dependency of the server. */
export class ProbeView {
  @TextField({ vi: 'Tên thành phần', en: 'Name of the part', max: 100, example: 'database' })
  readonly name: string;

  @FlagField({ vi: 'Đang hoạt động', en: 'Whether it is up', example: true })
  readonly up: boolean;
}

/** How something that works in the background is doing. */
export class BackgroundView {
  @TextField({ vi: 'Tên việc nền', en: 'Name of the work', max: 100, example: 'reporting.facts' })
  readonly name: string;

  @FlagField({
    vi: 'Sai (false) nếu cần người vận hành xem: chậm, hoặc đến hạn mà không được chạy, quá một phút, hoặc có việc đã ngừng thử lại',
    en: 'False when an operator should look: over a minute behind, or due without being run, or something is not tried any more',
    example: true,
  })
  readonly ok: boolean;

  @WholeField({ vi: 'Chậm so với nhật ký, tính bằng giây', en: 'Seconds behind the journal', min: 0, max: 2_147_483_647, example: 0 })
  readonly lagSeconds: number;

  @WholeField({
    vi: 'Đã đến hạn bao nhiêu giây mà chưa bản nào chạy; tăng mãi khi không có bản nào chạy việc nền',
    en: 'Seconds that it has been due without being run; grows where no replica runs jobs',
    min: 0,
    max: 2_147_483_647,
    example: 0,
  })
  readonly dueSeconds: number;

  @WholeField({
    vi: 'Số chuỗi sự kiện lỗi đang được thử lại',
    en: 'Streams that failed and are retried',
    min: 0,
    max: 2_147_483_647,
    example: 0,
  })
  readonly parked: number;

  @WholeField({
    vi: 'Số chuỗi sự kiện đã ngừng thử lại',
    en: 'Streams that are not tried any more',
    min: 0,
    max: 2_147_483_647,
    example: 0,
  })
  readonly dead: number;
}

/** Something that ends on a known day. */
export class HorizonView {
  @TextField({
    vi: 'Tên; lịch làm việc mang tiền tố “calendar:”',
    en: 'Name; a working calendar begins with "calendar:"',
    max: 100,
    example: 'calendar:vn-national',
  })
  readonly name: string;

  @FlagField({
    vi: 'Sai (false) khi còn dưới một năm, cần nhập năm tiếp theo',
    en: 'False under a year before its end: the next year has to be entered',
    example: true,
  })
  readonly ok: boolean;

  @DateField({ vi: 'Ngày cuối đã được quyết định', en: 'The last date that is decided', example: '2027-12-31' })
  readonly endsOn: string;

  @WholeField({
    vi: 'Số ngày còn lại; âm khi đã qua',
    en: 'Days left; negative when it is over',
    min: -2_147_483_647,
    max: 2_147_483_647,
    example: 399,
  })
  readonly daysLeft: number;
}

/** Whether this replica finds what is stored through any of them. */
export class StoreView {
  @TextField({ vi: 'Tên kho', en: 'Name of the store', max: 100, example: 'files' })
  readonly name: string;

  @FlagField({
    vi: 'Sai (false) nếu thiếu: thư mục không phải thư mục dùng chung, hoặc tệp bị mất; kiểm tra bằng npm run verify-files',
    en: 'False where some are missing: the folder is not the shared one, or bytes were lost; npm run verify-files looks for all',
    example: true,
  })
  readonly ok: boolean;

  @WholeField({ vi: 'Số tệp mới nhất đã tìm', en: 'How many of the newest were looked for', min: 0, max: 1000, example: 20 })
  readonly looked: number;

  @WholeField({ vi: 'Trong đó không thấy', en: 'How many of these are missing', min: 0, max: 1000, example: 0 })
  readonly missing: number;
}

/** How far back a log reaches. */
export class LogView {
  @TextField({ vi: 'Tên nhật ký', en: 'Name of the log', max: 100, example: 'platform.access-log' })
  readonly name: string;

  @FlagField({
    vi: 'Sai (false) nếu quy tắc lưu giữ ngắn hơn luật định; dù vậy dữ liệu chưa đủ hạn không bị xóa',
    en: 'False when its rule is under what the law asks for; even so nothing younger than that is deleted',
    example: true,
  })
  readonly ok: boolean;

  @WholeField({
    vi: 'Phải giữ ít nhất bao nhiêu ngày; null: giữ mãi',
    en: 'Days that it has to be kept; null: for good',
    ...DAYS,
    example: 366,
  })
  readonly leastDays: number | null;

  @WholeField({ vi: 'Giữ bao nhiêu ngày; null: không xóa', en: 'Days that it is kept; null: nothing is deleted', ...DAYS, example: 730 })
  readonly keptDays: number | null;

  @DateField({ vi: 'Ngày cũ nhất còn giữ; null khi trống', en: 'The oldest day in it; null while it is empty', nullable: true })
  readonly oldestOn: string | null;
}

/** The server is alive. */
export class LiveView {
  @ChoiceField({ vi: 'Trạng thái', en: 'State', values: ['up'], example: 'up' })
  readonly status = 'up' as const;
}

/** The server can serve. */
export class ReadyView extends LiveView {
  @ObjectField({ vi: 'Các thành phần đã kiểm tra', en: 'What was checked', type: () => ProbeView, list: { max: 100 } })
  readonly checks: readonly ProbeView[];

  @ObjectField({ vi: 'Các việc nền', en: 'Work in the background', type: () => BackgroundView, list: { max: 100 } })
  readonly background: readonly BackgroundView[];

  @ObjectField({
    vi: 'Những gì có ngày cuối, sớm nhất trước; lịch làm việc: sau ngày này thời hạn chỉ là tạm tính',
    en: 'What has a last day, the first to end first; after that of a calendar deadlines are provisional',
    type: () => HorizonView,
    list: { max: 1000 },
  })
  readonly horizons: readonly HorizonView[];

  @ObjectField({
    vi: 'Các kho dùng chung, như bản chạy này thấy',
    en: 'Stores that all replicas share, as this one sees them',
    type: () => StoreView,
    list: { max: 100 },
  })
  readonly stores: readonly StoreView[];

  @ObjectField({
    vi: 'Các nhật ký mà pháp luật yêu cầu lưu giữ, và ngày cũ nhất còn giữ',
    en: 'Logs that the law wants kept, and how far back each reaches',
    type: () => LogView,
    list: { max: 100 },
  })
  readonly logs: readonly LogView[];
}
