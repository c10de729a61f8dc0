/** A procedure of the national catalogue that the demo submits, with agency and kind of applicant. */
export interface DemoProcedure {
  readonly code: string;
  /** Case of the procedure where it has several. */
  readonly caseKey?: string;
  /** The portal states no online terms for it. */
  readonly notOnline?: true;
  readonly agencies: readonly string[];
  readonly applicant: 'citizen' | 'business';
  /** How often it comes, against the others. */
  readonly weight: number;
  readonly summary: string;
}

const COMMUNES = ['H21.195', 'H21.134', 'H21.217'] as const;
const [FINANCE, JUSTICE, CONSTRUCTION, AGRICULTURE] = ['H21.13', 'H21.16', 'H21.18', 'H21.24'] as const;

/**
 * Agencies whose one-stop units and officers the demo plays: four departments and three communes of Gia Lai, all with officers in the seed.
 */
export const DEMO_AGENCIES: readonly string[] = [FINANCE, JUSTICE, CONSTRUCTION, AGRICULTURE, ...COMMUNES];

/** Fees and days are the catalogue's; the weights are made up so that cheap everyday matters come often. */
export const DEMO_PROCEDURES: readonly DemoProcedure[] = [
  { code: '1.001731', agencies: COMMUNES, applicant: 'citizen', weight: 5, summary: 'Đề nghị hỗ trợ chi phí mai táng' },
  { code: '1.001653', agencies: COMMUNES, applicant: 'citizen', weight: 5, summary: 'Đề nghị cấp lại Giấy xác nhận khuyết tật' },
  {
    code: '1.004944',
    notOnline: true,
    agencies: COMMUNES,
    applicant: 'citizen',
    weight: 3,
    summary: 'Đề nghị chấm dứt việc chăm sóc thay thế',
  },
  {
    code: '1.003930',
    caseKey: '1',
    agencies: COMMUNES,
    applicant: 'citizen',
    weight: 5,
    summary: 'Đề nghị cấp lại giấy chứng nhận đăng ký phương tiện',
  },
  { code: '1.001662', agencies: COMMUNES, applicant: 'citizen', weight: 2, summary: 'Đăng ký khai thác nước dưới đất' },
  {
    code: '1.002055',
    agencies: [JUSTICE],
    applicant: 'business',
    weight: 3,
    summary: 'Thay đổi người đại diện theo pháp luật của văn phòng luật sư',
  },
  { code: '1.013830', agencies: [JUSTICE], applicant: 'citizen', weight: 3, summary: 'Đề nghị cấp lại Thẻ công chứng viên' },
  {
    code: '1.002032',
    agencies: [JUSTICE],
    applicant: 'business',
    weight: 2,
    summary: 'Thay đổi nội dung đăng ký hoạt động của tổ chức hành nghề luật sư',
  },
  {
    code: '1.012907',
    agencies: [CONSTRUCTION],
    applicant: 'citizen',
    weight: 4,
    summary: 'Đề nghị cấp lại chứng chỉ hành nghề môi giới bất động sản',
  },
  { code: '1.005319', agencies: [AGRICULTURE], applicant: 'citizen', weight: 4, summary: 'Đề nghị cấp lại Chứng chỉ hành nghề thú y' },
  { code: '1.004756', agencies: [AGRICULTURE], applicant: 'citizen', weight: 4, summary: 'Đề nghị cấp Chứng chỉ hành nghề thú y' },
  {
    code: '1.000943',
    agencies: [AGRICULTURE],
    applicant: 'business',
    weight: 2,
    summary: 'Đề nghị cấp lại giấy phép hoạt động dự báo khí tượng thủy văn',
  },
  { code: '1.009659', agencies: [FINANCE], applicant: 'business', weight: 2, summary: 'Gia hạn thời hạn hoạt động của dự án đầu tư' },
];
