/** The posts of the demo in Gia Lai: [subject, title, roles, unit]. Names come from the generator; nobody here exists. */

const department = (agencyCode, prefix, office, desk = 1) => [
  [agencyCode, `${prefix}-giam-doc`, 'Giám đốc', ['agency-head'], null],
  [agencyCode, `${prefix}-pho-giam-doc`, 'Phó Giám đốc', ['agency-head'], null],
  [agencyCode, `${prefix}-truong-phong`, 'Trưởng phòng', ['unit-head'], office],
  [agencyCode, `${prefix}-chuyen-vien-1`, 'Chuyên viên', ['case-officer'], office],
  [agencyCode, `${prefix}-chuyen-vien-2`, 'Chuyên viên', ['case-officer'], office],
  [agencyCode, `${prefix}-van-thu`, 'Văn thư viên', ['registry-clerk'], 'Văn phòng'],
  ...Array.from({ length: desk }, (_, index) => [
    agencyCode,
    `${prefix}-tiep-nhan-${index + 1}`,
    'Công chức tiếp nhận hồ sơ và trả kết quả',
    ['desk-officer'],
    'Quầy tại Trung tâm Phục vụ hành chính công tỉnh',
  ]),
];

const commune = (agencyCode, prefix, economy) => [
  [agencyCode, `${prefix}-chu-tich`, 'Chủ tịch Ủy ban nhân dân', ['agency-head'], null],
  [agencyCode, `${prefix}-pho-chu-tich`, 'Phó Chủ tịch Ủy ban nhân dân', ['agency-head'], null],
  [agencyCode, `${prefix}-truong-phong`, 'Trưởng phòng', ['unit-head'], economy],
  [agencyCode, `${prefix}-ho-tich`, 'Công chức tư pháp - hộ tịch', ['case-officer'], 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  [agencyCode, `${prefix}-dia-chinh`, 'Chuyên viên', ['case-officer'], economy],
  [agencyCode, `${prefix}-tiep-nhan`, 'Công chức tiếp nhận hồ sơ và trả kết quả', ['desk-officer'], 'Trung tâm Phục vụ hành chính công'],
];

const CENTRE = 'Trung tâm Phục vụ hành chính công tỉnh';
const CONTROL = 'Phòng Kiểm soát thủ tục hành chính, Văn phòng Ủy ban nhân dân tỉnh';

export const POSTS = [
  ['H21', 'tinh-pho-chu-tich', 'Phó Chủ tịch Ủy ban nhân dân', ['agency-head'], null],
  ['H21', 'tinh-kiem-soat-truong-phong', 'Trưởng phòng', ['procedure-controller', 'unit-head'], CONTROL],
  ['H21', 'tinh-kiem-soat', 'Chuyên viên', ['procedure-controller'], CONTROL],
  ['H21', 'tinh-chuyen-vien', 'Chuyên viên', ['case-officer'], 'Phòng Tổng hợp, Văn phòng Ủy ban nhân dân tỉnh'],
  ['H21', 'tinh-van-thu', 'Văn thư viên', ['registry-clerk'], 'Phòng Hành chính, Văn phòng Ủy ban nhân dân tỉnh'],
  ['H21', 'tinh-giam-doc-trung-tam', 'Giám đốc Trung tâm', ['unit-head', 'desk-officer'], CENTRE],
  ['H21', 'tinh-tiep-nhan-1', 'Công chức tiếp nhận hồ sơ và trả kết quả', ['desk-officer'], CENTRE],
  ['H21', 'tinh-tiep-nhan-2', 'Công chức tiếp nhận hồ sơ và trả kết quả', ['desk-officer'], CENTRE],
  ['H21', 'tinh-ke-toan', 'Kế toán viên', ['accountant'], CENTRE],
  ['H21', 'tinh-luu-tru', 'Lưu trữ viên', ['archivist'], CENTRE],
  ['H21', 'tinh-quan-tri', 'Quản trị viên hệ thống', ['administrator'], CENTRE],
  ...department('H21.16', 'stp', 'Phòng Hành chính và Bổ trợ tư pháp', 2),
  ...department('H21.18', 'sxd', 'Phòng Quản lý hoạt động xây dựng'),
  ...department('H21.24', 'snnmt', 'Phòng Quản lý đất đai'),
  ...department('H21.13', 'stc', 'Phòng Đăng ký kinh doanh'),
  ...commune('H21.195', 'hoai-nhon', 'Phòng Kinh tế, Hạ tầng và Đô thị'),
  ...commune('H21.217', 'tay-son', 'Phòng Kinh tế'),
  ...commune('H21.134', 'ia-grai', 'Phòng Kinh tế'),
  // Named here and not drawn, so that whoever is drawn after stays who they are.
  ['H21.195', 'hoai-nhon-luu-tru', 'Lưu trữ viên', ['archivist'], 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Hà Thu Nguyệt'],
].map(([agencyCode, subject, title, roles, unit, name]) => ({ agencyCode, subject, title, roles, unit, name }));

const clerk = (agencyCode, subject) => ({
  agencyCode,
  subject,
  title: 'Văn thư viên',
  roles: ['registry-clerk'],
  unit: 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân',
});

/**
 * Second posts: in a commune who receives at the counter is the registry clerk too, and in a small one the civil-status officer receives as
 * well.
 */
export const SECOND_POSTS = [
  clerk('H21.195', 'hoai-nhon-tiep-nhan'),
  clerk('H21.217', 'tay-son-tiep-nhan'),
  clerk('H21.134', 'ia-grai-tiep-nhan'),
  {
    agencyCode: 'H21.134',
    subject: 'ia-grai-ho-tich',
    title: 'Công chức tiếp nhận hồ sơ và trả kết quả',
    roles: ['desk-officer'],
    unit: 'Trung tâm Phục vụ hành chính công',
  },
];

/** Personas of the sandbox that are officers: code and whose post it is. */
export const OFFICER_PERSONAS = {
  'desk-officer': 'tinh-tiep-nhan-1',
  'desk-officer-department': 'stp-tiep-nhan-1',
  'desk-officer-commune': 'hoai-nhon-tiep-nhan',
  'case-officer': 'stp-chuyen-vien-1',
  'case-officer-commune': 'hoai-nhon-ho-tich',
  'unit-head': 'stp-truong-phong',
  'unit-head-commune': 'hoai-nhon-truong-phong',
  'registry-clerk': 'stp-van-thu',
  'agency-head': 'stp-giam-doc',
  'agency-head-commune': 'hoai-nhon-chu-tich',
  'procedure-controller': 'tinh-kiem-soat',
  accountant: 'tinh-ke-toan',
  archivist: 'tinh-luu-tru',
  'archivist-commune': 'hoai-nhon-luu-tru',
  administrator: 'tinh-quan-tri',
};
