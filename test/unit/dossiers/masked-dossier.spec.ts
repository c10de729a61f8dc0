import type { DossierDetail } from '../../../src/modules/dossiers/persistence/dossier.reader.js';
import { shownDossier } from '../../../src/modules/dossiers/use-cases/masked-dossier.js';

/** What stands in the dossier and may not be read. */
const NUMBERS = ['052088627434', '0912345678', '052199000456', '0987654321'];
const MAIL = 'dao.ha@example.vn';
/** What the applicant, or the submitter, wrote or had written. */
const PERSONAL = [
  '12 Nguyễn Huệ',
  'Đơn xin cấp lại cho con tôi',
  'Giấy ủy quyền số 03',
  'tôi bị tai nạn',
  'Tôi làm mất',
  'Trần Thị Nhận',
  'bệnh',
];
const words = (text: string): string => `${text} ${NUMBERS.join(', ')}, ${MAIL}`;

const AT = new Date('2026-11-20T03:00:00Z');
const WHOLE = {
  id: '019ab7f2-7c1e-7000-8000-000000000001',
  version: 7,
  personalShown: true,
  code: 'H21.195-261120-0001',
  status: 'in-progress',
  procedureCode: '1.004944',
  procedureName: 'Chấm dứt việc chăm sóc thay thế',
  applicantKind: 'citizen',
  applicantName: 'Đào Thanh Hà',
  applicantIdentityNumber: NUMBERS[0],
  applicantPhone: NUMBERS[1],
  applicantEmail: MAIL,
  applicantAddress: PERSONAL[0],
  applicantCommuneCode: '21583',
  submitter: { name: 'Cao Song Lam', identityNumber: NUMBERS[2], phone: NUMBERS[3], authorisation: PERSONAL[2] },
  authorisationPaper: PERSONAL[2],
  summary: PERSONAL[1],
  reason: words('Không đủ điều kiện'),
  legalBasis: words('Điều 21'),
  stopGround: null,
  conclusionNote: words('Đã xác minh'),
  durationDecision: words('Quyết định 15'),
  combinedBy: words('Quyết định 16'),
  returnedTo: PERSONAL[5],
  receivedAt: AT,
  components: [{ key: '1', name: 'Đơn', absence: PERSONAL[4], fileId: null }],
  answers: [{ formCode: 'BM-1', number: 1, answers: { benh: PERSONAL[6], cccd: NUMBERS[0] }, answeredAt: AT.toISOString() }],
  files: [{ fileId: 'f', name: `${NUMBERS[0]}_truoc.pdf`, size: 10, sha256: 'ab', addedAt: AT.toISOString() }],
  supplements: [
    {
      id: 's',
      round: 1,
      items: [words('Bản sao')],
      reason: words('Thiếu'),
      legalBasis: words('Điều 5'),
      exception: { kind: 'incident', reason: words('Sự cố'), componentKeys: ['1'] },
      answer: PERSONAL[3],
    },
  ],
  suspensions: [{ id: 'p', reason: 'supplement', legalBasis: words('Điều 6') }],
  extensions: [{ number: 1, reason: words('Phức tạp'), letterNumber: '12/XL' }],
  corrections: [
    {
      id: 'c',
      changes: [
        { field: 'name', before: 'Đào Thanh Hạ', after: 'Đào Thanh Hà' },
        { field: 'phone', before: NUMBERS[3], after: NUMBERS[1] },
        { field: 'email', before: null, after: MAIL },
        { field: 'address', before: PERSONAL[0], after: null },
      ],
      elsewhere: words('Giấy tờ đã in'),
      reason: words('Gõ sai'),
      evidence: PERSONAL[2],
    },
  ],
} as unknown as DossierDetail;

const masked = (changes: Partial<DossierDetail> = {}): DossierDetail => shownDossier({ ...WHOLE, ...changes, personalShown: false });

describe('a dossier for who is not shown whose it is', () => {
  it('is as it is for everybody else', () => {
    expect(shownDossier(WHOLE)).toBe(WHOLE);
  });

  it('has the same shape, and nowhere a number, a mail address or what the person wrote', () => {
    const shown = masked();
    const text = JSON.stringify(shown);
    for (const each of [...NUMBERS, MAIL, ...PERSONAL]) expect(text).not.toContain(each);
    for (const [field, value] of Object.entries(WHOLE)) {
      const its = shown[field as keyof DossierDetail] as unknown;
      if (Array.isArray(value)) expect(Object.keys((its as object[])[0]!).sort()).toEqual(Object.keys(value[0] as object).sort());
      else expect([field, its === undefined]).toEqual([field, false]);
    }
  });

  it('keeps names, last digits, places, and what officers decided', () => {
    expect(masked()).toMatchObject({
      applicantName: 'Đào Thanh Hà',
      applicantIdentityNumber: '*********434',
      applicantPhone: '*******678',
      applicantEmail: 'd***@example.vn',
      applicantAddress: null,
      applicantCommuneCode: '21583',
      submitter: { name: 'Cao Song Lam', identityNumber: '*********456', phone: '*******321', authorisation: null },
      receivedAt: AT,
      answers: [{ formCode: 'BM-1', answers: {} }],
      files: [{ name: '*********434_truoc.pdf', sha256: 'ab' }],
      supplements: [{ round: 1, answer: null, reason: expect.stringMatching(/^Thiếu \*/) }],
      extensions: [{ letterNumber: '12/XL' }],
      corrections: [
        {
          changes: [
            { field: 'name', before: 'Đào Thanh Hạ', after: 'Đào Thanh Hà' },
            { field: 'phone', before: '*******321', after: '*******678' },
            { field: 'email', before: null, after: 'd***@example.vn' },
            { field: 'address', before: null, after: null },
          ],
          evidence: null,
        },
      ],
    });
    expect(masked({ submitter: null, applicantPhone: null, applicantEmail: null })).toMatchObject({
      submitter: null,
      applicantPhone: null,
      applicantEmail: null,
    });
  });

  it('says why it ended where an officer said so, and not where the applicant did', () => {
    expect(masked({ status: 'not-accepted' }).reason).toMatch(/^Không đủ điều kiện/);
    expect(masked({ status: 'withdrawn' }).reason).toBeNull();
    expect(masked({ status: 'stopped', stopGround: 'applicant-request' }).reason).toBeNull();
    expect(masked({ status: 'stopped', stopGround: 'legal-basis' }).reason).toMatch(/^Không đủ điều kiện/);
  });
});
