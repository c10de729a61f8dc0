import { readProcedureRow } from '../../../src/modules/catalogue/domain/import/read-procedure-row.js';
import { COLLECTED_ON, found } from './seed-rows.js';

/** An answer of `LayThuTuc` with the fields of the national portal. */
const ANSWER = {
  MATTHC: '1.000001',
  TENTTHC: 'Cấp giấy phép mẫu',
  LINHVUCTHUCHIEN: [{ MALINHVUC: 'G15-TP01', TENLINHVUC: 'Hộ tịch' }],
  MACOQUANCONGBO: 'G15',
  TRANGTHAI: 1,
  TRINHTUTHUCHIEN: [{ TRUONGHOP: '', TRINHTU: [{ TENTRINHTU: 'Bước 1: nộp hồ sơ.' }, { TENTRINHTU: 'Bước 2: nhận kết quả.' }] }],
  CACHTHUCTHUCHIEN: [
    {
      KENH: '1',
      THOIGIAN: [
        {
          THOIGIANGIAIQUYET: '3',
          DONVITINH: 'Ngày làm việc',
          MOTA: '',
          PHILEPHI: [{ MAPHILEPHI: 'P1', SOTIEN: '5000', DONVI: 'Đồng', MOTA: 'Lệ phí' }],
        },
      ],
    },
    { KENH: 2, THOIGIAN: [{ THOIGIANGIAIQUYET: 12, DONVITINH: 'Giờ', PHILEPHI: [] }] },
  ],
  YEUCAU: 'Có mặt.',
  DOITUONGTHUCHIEN: [{ TENDOITUONG: 'Công dân Việt Nam' }],
  KETQUATHUCHIEN: [{ MAKETQUA: 'KQ.1', TENKETQUA: 'Giấy phép' }],
  CANCUPHAPLY: [{ SOVANBAN: '63/2010/NĐ-CP', TENVANBAN: 'Nghị định' }],
  COQUANTHUCHIEN: [{ MADONVI: 'H21.16', TENDONVI: 'Sở Tư pháp tỉnh Gia Lai' }],
  THANHPHANHOSO: [{ TRUONGHOP: '', GIAYTO: [{ MAGIAYTO: 'KQ1', TENGIAYTO: 'Tờ khai', TENMAUDON: 'to-khai.docx', URL: '' }] }],
};

describe('a procedure as LayThuTuc answers it', () => {
  it.each([
    ['alone', ANSWER],
    ['in its envelope', { error_code: 0, result: ANSWER, message: '' }],
    ['as a list of one', { error_code: 0, result: [ANSWER], message: '' }],
  ])('%s is read like a row of the file', (_, raw) => {
    const outcome = readProcedureRow(raw, 1, COLLECTED_ON);
    expect(outcome).toMatchObject({
      kind: 'imported',
      code: '1.000001',
      content: {
        name: 'Cấp giấy phép mẫu',
        sectorCode: 'G15-TP01',
        steps: ['Bước 1: nộp hồ sơ.', 'Bước 2: nhận kết quả.'],
        channels: [
          { key: 'direct-1', duration: { unit: 'working-days', value: 3 }, fees: [{ amount: 5000, currency: 'VND' }] },
          { key: 'online-1', duration: { unit: 'working-hours', value: 12 } },
        ],
        subjects: [{ code: 'ĐT1', group: 'person' }],
        cases: [{ components: [{ code: 'KQ1', name: 'Tờ khai', required: null, templates: ['to-khai.docx'] }] }],
        results: [{ code: 'KQ.1', name: 'Giấy phép' }],
        legalBases: [{ number: '63/2010/NĐ-CP', name: 'Nghị định' }],
        agencies: { publishing: { code: 'G15' }, executing: [{ code: 'H21.16' }] },
      },
    });
    expect(found(outcome)).toContain('LEVEL_UNKNOWN');
  });

  it('is refused where it is not public, and what cannot be read is a finding', () => {
    expect(found(readProcedureRow({ ...ANSWER, TRANGTHAI: 0 }, 1, COLLECTED_ON))).toContain('STATE_NOT_IN_FORCE');
    const ways = [{ KENH: 9, THOIGIAN: [{ THOIGIANGIAIQUYET: 'ba', DONVITINH: 'Ngày' }] }];
    expect(found(readProcedureRow({ ...ANSWER, CACHTHUCTHUCHIEN: ways }, 1, COLLECTED_ON))).toEqual(
      expect.arrayContaining(['CHANNELS_MISSING']),
    );
    expect(readProcedureRow({ MATTHC: 5 }, 1, COLLECTED_ON).kind).toBe('refused');
  });
});
