import { componentKindOf, isShownOnly } from '../../../src/modules/catalogue/domain/import/component-kinds.js';

const paper = (name: string, originals = 0, templates: string[] = []) => ({
  key: '1',
  code: null,
  name,
  originals,
  copies: 0,
  required: null,
  electronicForm: false,
  isResult: false,
  templates,
});

describe('an entry of the list of papers', () => {
  it.each([
    ['says-note', '* Lưu ý: - Người nước ngoài được nhập quốc tịch Việt Nam phải có Quyết định của Chủ tịch nước', 1],
    ['number-of-sets', '- Số lượng hồ sơ: 02 bộ, trong đó có 01 một bộ hồ sơ gốc và 01 bộ hồ sơ phô tô;', 1],
    ['nothing-stated', '* Thành phần: Không quy định', 1],
    ['copies-allowed', 'Trường hợp không quy định rõ bản chính thì có thể nộp bản sao hợp lệ', 1],
    [
      'lead-in',
      '- Người có yêu cầu đăng ký khai sinh thực hiện việc nộp/xuất trình hoặc tải lên (theo hình thức trực tuyến) các giấy tờ sau:',
      0,
    ],
    ['lead-in', 'Hồ sơ đề nghị gia hạn hiệu lực Mã số tân trang bao gồm', 0],
    [
      'advice',
      '+ Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ, không được yêu cầu nộp thêm giấy tờ mà pháp luật không quy định ' +
        'phải nộp .',
      0,
    ],
    [
      'advice',
      '- Trường hợp gửi hồ sơ qua hệ thống bưu chính thì phải gửi kèm theo bản sao có chứng thực các giấy tờ phải xuất trình nêu trên.',
      0,
    ],
    ['advice', 'Trường hợp người yêu cầu đã nộp bản điện tử Giấy chứng sinh thì không phải nộp bản giấy.', 0],
  ])('is a note by the rule %s: %s', (rule, name, originals) => {
    expect(componentKindOf(paper(name, originals), false)).toEqual({ kind: 'note', rule });
  });

  it.each([
    'Bản sao giấy chứng sinh',
    'Giấy chứng nhận đăng ký doanh nghiệp (bản sao có dấu sao y bản chính của thương nhân);',
    '- Chứng cứ chứng minh quan hệ cha, con hoặc quan hệ mẹ, con gồm một trong các giấy tờ, tài liệu sau đây:',
    'Thành phần hồ sơ 1: Phiếu yêu cầu công chứng hợp đồng, giao dịch theo mẫu',
  ])('is a paper, also where the source asks for no original: %s', (name) => {
    expect(componentKindOf(paper(name, name.startsWith('Thành') ? 1 : 0), false).kind).toBe('paper');
  });

  it.each([
    [
      'demand-in-sentence',
      '+ Trường hợp không có chứng cứ chứng minh quan hệ cha, mẹ, con nêu trên thì phải có văn bản cam đoan của các bên nhận cha, mẹ, con.',
      false,
      0,
    ],
    [
      'demand-in-sentence',
      'Người nước ngoài nộp bản sao được chứng thực từ bản chính giấy tờ chứng minh là vợ, chồng, con của công dân Việt Nam.',
      false,
      0,
    ],
    ['paper-under-note', 'Bản chính Đơn đề nghị (mẫu số 14-HSB)', true, 1],
  ])('stays a paper where that is not sure (%s): %s', (rule, name, underNote, originals) => {
    expect(componentKindOf(paper(name, originals), underNote)).toEqual({ kind: 'unsure', rule });
  });

  it('that is a condition with an original, a form or a template is a paper', () => {
    const name = '- Trường hợp trẻ em bị bỏ rơi thì phải có biên bản về việc trẻ bị bỏ rơi do cơ quan có thẩm quyền lập.';
    expect(componentKindOf(paper(name, 1), false).kind).toBe('paper');
    expect(componentKindOf(paper('Lưu ý: Mẫu số 1', 0, ['mau-1.docx']), false).kind).toBe('paper');
  });

  it('is only shown where its name says so and speaks of no copy', () => {
    expect(isShownOnly('- Xuất trình thẻ căn cước của công dân để cơ quan Công an kiểm tra')).toBe(true);
    expect(isShownOnly('*Giấy tờ phải xuất trình: -Hộ chiếu hoặc giấy tờ có giá trị thay thế hộ chiếu')).toBe(true);
    expect(isShownOnly('- Xuất trình bản chính để kiểm tra hoặc bản điện tử')).toBe(false);
    expect(isShownOnly('Bản sao hoặc xuất trình Giấy chứng nhận kết hôn')).toBe(false);
    expect(isShownOnly('- Bản chụp (đương sự xuất trình bản chính để đối chiếu)')).toBe(false);
  });
});
