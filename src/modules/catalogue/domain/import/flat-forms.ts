import type { RawRecord } from './raw-record.js';

/** The records of one plain-text row, by what they hold, and the field names that its collection uses. */
export interface FlatForm {
  /** Holds name, decision, level, sector. */
  readonly head: RawRecord;
  /** Holds agencies, subjects, conditions and prose. */
  readonly body: RawRecord;
  /** Tables of channels, papers and legal bases; null when these are running text too. */
  readonly tables: RawRecord | null;
  readonly keys: FlatKeys;
}

interface FlatKeys {
  readonly name: string;
  readonly decision: string;
  readonly levels: string;
  readonly sector: string;
  readonly subjects: string;
  readonly executing: string;
  readonly authority: string;
  readonly coordinating: string;
  readonly address: string;
  readonly requirements: string;
  readonly url: string;
  /** Parts that exist as running text only, by the English name under which they are kept. */
  readonly prose: Readonly<Record<string, string>>;
}

/** Text of a portal page, one field per heading, tables run together into one text. */
const PAGE: FlatKeys = {
  name: 'ten_thu_tuc',
  decision: 'so_quyet_dinh',
  levels: 'cap_thuc_hien',
  sector: 'linh_vuc',
  subjects: 'doi_tuong_thuc_hien',
  executing: 'co_quan_thuc_hien',
  authority: 'co_quan_co_tham_quyen',
  coordinating: 'co_quan_phoi_hop',
  address: 'dia_chi_tiep_nhan',
  requirements: 'yeu_cau_dieu_kien',
  url: 'detail_url',
  prose: { channels: 'cach_thuc_thuc_hien', components: 'thanh_phan_ho_so', legalBases: 'can_cu_phap_ly', results: 'ket_qua_xu_ly' },
};

/** Text of a portal document with its tables. */
const DOCUMENT: FlatKeys = {
  name: 'tên_thủ_tục',
  decision: 'số_quyết_định',
  levels: 'cấp_thực_hiện',
  sector: 'lĩnh_vực',
  subjects: 'đối_tượng_thực_hiện',
  executing: 'cơ_quan_thực_hiện',
  authority: 'cơ_quan_có_thẩm_quyền',
  coordinating: 'cơ_quan_phối_hợp',
  address: 'địa_chỉ_tiếp_nhận_hs',
  requirements: 'yêu_cầu_điều_kiện_thực_hiện',
  url: 'detail_url',
  prose: { results: 'kết_quả_thực_hiện' },
};

/** Recognises the collection that a plain-text row comes from; null for any other shape. */
export function flatFormOf(raw: RawRecord): FlatForm | null {
  if (raw.value('ten_thu_tuc') !== undefined) return { head: raw, body: raw, tables: null, keys: PAGE };
  const head = raw.record('metadata');
  const body = raw.record('content');
  return head && body ? { head, body, tables: raw.record('tables'), keys: DOCUMENT } : null;
}
