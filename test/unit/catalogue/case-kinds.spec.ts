import { CASE_RULES, caseKindOf, headingText } from '../../../src/modules/catalogue/domain/import/case-kinds.js';

/** Names of the national portal, as it writes them, by the rule that reads them. */
const NAMES = {
  'note-word': ['* Lưu ý:', 'Ghi chú: Cơ quan có thẩm quyền có trách nhiệm chủ động khai thác thông tin từ cơ sở dữ liệu quốc gia'],
  liability: [
    '- Người ủy quyền và người được ủy quyền thực hiện thủ tục đăng ký doanh nghiệp chịu trách nhiệm trước pháp luật về tính hợp pháp',
  ],
  'in-parentheses': ['(Trường hợp hồ sơ bằng tiếng nước ngoài thì phải có bản dịch sang tiếng Việt được công chứng).'],
  'copies-allowed': ['Trường hợp không quy định là bản chính thì có thể nộp bản sao hợp lệ.'],
  'about-a-form': ['Trong phiếu nêu rõ mục đích, nội dung, phạm vi thông tin cần khai thác'],
  'show-or-send': [
    '* Xuất trình hoặc gửi bản chính hoặc bản sao có chứng thực các loại giấy tờ sau đây để cơ quan đăng ký phương tiện kiểm tra:',
  ],
  'papers-to-show': ['* Giấy tờ phải xuất trình:', 'Các giấy tờ phải xuất trình (bản chính), bao gồm:', 'Thành phần hồ sơ xuất trình'],
  'papers-to-hand-in': [
    '* Giấy tờ phải nộp:',
    'Các giấy tờ phải nộp (bản chính), mỗi loại 01 bản, gồm:',
    'Các giấy tờ gửi qua fax hoặc thư điện tử',
    'Thành phần hồ sơ phải nộp',
  ],
  'dossier-heading': ['Thành phần hồ sơ:', 'a) Thành phần hồ sơ:', 'Thành phần hồ sơ bao gồm', 'Bao gồm', '1) Thành phần hồ sơ, bao gồm:'],
  'number-of-sets': ['Số lượng hồ sơ: 01 bộ.', '01 bộ hồ sơ', '1', 'Số lượng hồ sơ: 03 bộ'],
  'hands-in-one-set': ['Người yêu cầu chứng thực nộp 01 (một) bộ hồ sơ yêu cầu chứng thực, gồm các giấy tờ sau đây:'],
  'part-of-dossier': [
    'Hồ sơ của người nhận con nuôi:',
    'Hồ sơ của người được nhận làm con nuôi:',
    'A. Phần hồ sơ hành chính:',
    'Hồ sơ năng lực',
    'Nhóm 1 gồm các văn bản, tài liệu sau',
  ],
  'paper-as-case': [
    'Bản chính Báo cáo đề xuất cấp giấy phép môi trường của dự án đầu tư',
    'Mẫu đơn, tờ khai',
    'Phương án trục vớt tài sản chìm đắm, gồm các nội dung cơ bản sau:',
  ],
  authorisation: [
    '- Trường hợp ủy quyền cho cá nhân thực hiện thủ tục đăng ký doanh nghiệp, kèm theo hồ sơ đăng ký doanh nghiệp phải có:',
    'Trường hợp uỷ quyền thực hiện thủ tục',
  ],
  'register-unreachable': ['Trường hợp chưa có tài khoản định danh điện tử để thực hiện xác thực điện tử'],
  'in-addition': [
    'Đối với trường hợp giao rừng, cho thuê rừng thì phải có thêm các tài liệu sau',
    '- Trường hợp đăng ký chào bán lần đầu chứng chỉ quỹ mở ra công chúng, nộp bổ sung:',
  ],
  'way-of-applying': ['Trường hợp đăng ký trên môi trường điện tử:', 'a.2) Trường hợp thực hiện bằng hình thức trực tuyến'],
} satisfies Record<string, string[]>;

describe('an entry of the list of cases', () => {
  it.each(CASE_RULES.map(({ rule }) => rule))('is read by the rule %s', (rule) => {
    const names = NAMES[rule as keyof typeof NAMES];
    expect(names.map((name) => [name, caseKindOf(name).rule])).toEqual(names.map((name) => [name, rule]));
  });

  it.each([
    'Trường hợp cấp lại do bị mất',
    'a) Đối với cấp mới',
    'Hồ sơ đề nghị cấp lại Giấy chứng nhận cơ sở đủ điều kiện sản xuất gồm:',
    '(*) Trường hợp đăng ký thay đổi chủ sở hữu công ty trách nhiệm hữu hạn một thành viên Thành phần hồ sơ bao gồm các giấy tờ sau ' +
      '(cá nhân)',
    'Hồ sơ nộp lại sau khi họp Hội đồng/thẩm định bằng lấy ý kiến',
    '2. Đơn vị; UBND xã; Cơ sở trợ giúp xã hội',
    'b) Bản sao tài liệu, hồ sơ liên quan thể hiện sự phù hợp các tiêu chí thụ hưởng theo quy định: Đối với tổ hợp tác:',
    '+ Đơn đăng ký biến động đất đai, tài sản gắn liền với đất theo Mẫu số 18. + Giấy chứng nhận đã cấp',
    'Đăng ký thường trú vào chỗ ở hợp pháp do thuê, mượn, ở nhờ',
  ])('stays a case where no rule is sure: %s', (name) => {
    expect(caseKindOf(name).kind).toBe('case');
  });

  it('without a name is the list under no heading', () => {
    expect(caseKindOf(' ').kind).toBe('unnamed');
  });

  it('is called by its words, without bullet, number and colon', () => {
    expect(['* Giấy tờ phải nộp:', '(1.2) Đối với công trình theo tuyến:', 'b) Hồ sơ gồm'].map(headingText)).toEqual([
      'Giấy tờ phải nộp',
      'Đối với công trình theo tuyến',
      'Hồ sơ gồm',
    ]);
  });
});
