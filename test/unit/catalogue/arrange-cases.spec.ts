import { arrangeCases } from '../../../src/modules/catalogue/domain/import/arrange-cases.js';
import type { ComponentRequirement, ProcedureCase } from '../../../src/modules/catalogue/domain/procedure.js';

const paper = (name: string, changes: Partial<ComponentRequirement> = {}): ComponentRequirement => ({
  key: '1',
  code: null,
  name,
  originals: 1,
  copies: 0,
  required: null,
  electronicForm: false,
  isResult: false,
  templates: [],
  ...changes,
});
const entry = (name: string, ...papers: (string | ComponentRequirement)[]): ProcedureCase => ({
  key: '1',
  name,
  components: papers.map((one) => (typeof one === 'string' ? paper(one) : one)),
});
/** Cases as `name: papers`, papers under a heading as `heading/paper`, those only shown with `?`. */
const told = (...source: ProcedureCase[]) =>
  arrangeCases(source).cases.map((one) => [
    one.name,
    ...one.components.map((each) => `${each.group ? `${each.group}/` : ''}${each.name}${each.presentOnly ? '?' : ''}`),
  ]);
const AUTHORISED = 'Trường hợp ủy quyền cho tổ chức thực hiện thủ tục';
const FORM = 'Tờ khai';

describe('headings among the cases', () => {
  it('give one list without a choice: papers without heading first, then to hand in, then to show', () => {
    expect(
      told(entry('* Giấy tờ phải xuất trình:', 'Hộ chiếu'), entry('* Giấy tờ phải nộp:', 'Văn bản ủy quyền'), entry('', FORM)),
    ).toEqual([['', FORM, 'Giấy tờ phải nộp/Văn bản ủy quyền', 'Giấy tờ phải xuất trình/Hộ chiếu?']]);
  });

  it('are no group where they only say that the dossier follows', () => {
    expect(told(entry('Thành phần hồ sơ bao gồm:', FORM))).toEqual([['', FORM]]);
    expect(arrangeCases([entry('Số lượng hồ sơ: 03 bộ', FORM)])).toMatchObject({
      notes: [{ heading: null, text: 'Số lượng hồ sơ: 03 bộ' }],
    });
  });

  it('keep papers that stay with the agency to hand in', () => {
    const sentence = 'Trường hợp gửi hồ sơ qua đường hệ thống bưu chính thì nộp bản sao các giấy tờ nêu trên';
    expect(told(entry('Giấy tờ phải xuất trình', 'Hộ chiếu', sentence, '- Bản sao giấy tờ chứng minh nhân thân'))).toEqual([
      [
        '',
        'Giấy tờ phải xuất trình/Hộ chiếu?',
        `Giấy tờ phải xuất trình/${sentence}`,
        'Giấy tờ phải xuất trình/- Bản sao giấy tờ chứng minh nhân thân',
      ],
    ]);
    expect(
      told(entry('Các giấy tờ phải xuất trình (nộp bản sao có chữ ký xác nhận của thuyền trưởng)', 'Sổ thuyền viên'))[0]?.[1],
    ).not.toContain('?');
  });

  it('beside cases give each case their papers, and stay a choice of their own', () => {
    const arranged = [entry('Giấy tờ phải nộp', 'Đơn'), entry('Trường hợp bị mất', 'Cớ mất')];
    expect(told(...arranged)).toEqual([
      ['', 'Giấy tờ phải nộp/Đơn'],
      ['Trường hợp bị mất', 'Cớ mất', 'Giấy tờ phải nộp/Đơn'],
    ]);
    expect(arrangeCases(arranged).decisions).toContainEqual({ code: 'CASE_UNSURE', rule: 'case-beside-headings', index: 1 });
  });

  it('list a paper that stands under two of them once, to be handed in where one says so, with the larger number', () => {
    expect(
      arrangeCases([
        entry('Giấy tờ phải nộp', paper('Hộ chiếu', { copies: 2, originals: 0 })),
        entry('Giấy tờ phải xuất trình', 'Hộ chiếu'),
      ]).cases,
    ).toEqual([{ key: '1', name: '', components: [{ ...paper('Hộ chiếu', { copies: 2, originals: 0 }), group: 'Giấy tờ phải nộp' }] }]);
  });
});

describe('papers that some applicants add', () => {
  it('come into the one list, or into the list of each case', () => {
    expect(told(entry('', FORM), entry(AUTHORISED, 'Hợp đồng ủy quyền'))).toEqual([['', FORM, `${AUTHORISED}/Hợp đồng ủy quyền`]]);
    expect(told(entry('Trường hợp A', 'a'), entry('Trường hợp B', 'b'), entry(AUTHORISED, 'c'))).toEqual([
      ['Trường hợp A', 'a', `${AUTHORISED}/c`],
      ['Trường hợp B', 'b', `${AUTHORISED}/c`],
    ]);
  });

  it('alone stay what they are', () => {
    expect(told(entry(AUTHORISED, 'c'))).toEqual([[AUTHORISED, `${AUTHORISED}/c`]]);
  });

  it('by a way of sending are cases only where the ways exclude each other', () => {
    const [paperWay, electronic] = [
      'Trường hợp thực hiện bằng hình thức trực tiếp hoặc bưu chính',
      'Trường hợp thực hiện bằng hình thức trực tuyến',
    ];
    expect(told(entry(paperWay, 'Đơn'), entry(electronic, 'Đơn điện tử')).map(([name]) => name)).toEqual([paperWay, electronic]);
    expect(told(entry('', FORM), entry(electronic, 'Đơn điện tử'))).toEqual([['', FORM, `${electronic}/Đơn điện tử`]]);
    expect(
      told(entry(electronic, 'x'), entry(`* ${electronic}:`, 'x'), entry('Dừng thực hiện thủ tục', 'y')).map(([name]) => name),
    ).toEqual(['Dừng thực hiện thủ tục']);
  });
});

describe('notes among the cases', () => {
  const advice = paper('+ Người tiếp nhận có trách nhiệm tiếp nhận đúng, đủ hồ sơ.', { originals: 0 });

  it('are told with the version and asked for by nobody', () => {
    const { cases, notes } = arrangeCases([entry('', FORM), entry('* Lưu ý:', advice, advice)]);
    expect(cases.map(({ name, components }) => [name, components.length])).toEqual([['', 1]]);
    expect(notes).toEqual([{ heading: 'Lưu ý', text: advice.name }]);
  });

  it('that hold papers give them to every case, and a name like advice over several papers may be a case', () => {
    expect(told(entry('', FORM), entry('Lưu ý', 'Bản chính Đơn đề nghị'))).toEqual([['', FORM, 'Bản chính Đơn đề nghị']]);
    const long = '(Miễn nộp các tài liệu nếu không có sự thay đổi so với các tài liệu đã nộp)';
    expect(told(entry('Trường hợp A', 'a'), entry(long, 'b', 'c')).map(([name]) => name)).toEqual(['Trường hợp A', long]);
  });

  it('are dropped where they are nothing but a heading, and entries without name and paper too', () => {
    const bare = paper('- Giấy tờ phải nộp:', { originals: 0 });
    expect(arrangeCases([entry('', FORM, bare), entry('')])).toMatchObject({ cases: [{ components: [{ name: FORM }] }], notes: [] });
  });

  it('without papers are notes when they are sentences, cases when they may be, and a paper when they name one', () => {
    const sentence = 'Trường hợp nộp hồ sơ qua hệ thống đăng ký trực tuyến thì hồ sơ bao gồm thông tin được kê khai';
    expect(arrangeCases([entry('', FORM), entry(sentence)])).toMatchObject({ cases: [{ name: '' }], notes: [{ text: sentence }] });
    expect(told(entry('Trường hợp A', 'a'), entry('Trường hợp bị hỏng')).map(([name]) => name)).toEqual([
      'Trường hợp A',
      'Trường hợp bị hỏng',
    ]);
    expect(told(entry('Đơn đề nghị sửa đổi Quyết định giao khu vực biển'), entry('', FORM))).toEqual([
      ['', FORM, expect.stringContaining('Đơn đề nghị sửa đổi')],
    ]);
  });

  it('never leave a procedure without a paper', () => {
    const source = [entry('', advice)];
    expect(arrangeCases(source)).toEqual({ cases: source, notes: [], decisions: [] });
  });
});

it('a list without a name beside cases is not merged, since it may be a case: both stay choices', () => {
  const source = [entry('Trường hợp A', 'a'), entry('', FORM)];
  expect(told(...source)).toEqual([
    ['', FORM],
    ['Trường hợp A', 'a'],
  ]);
  expect(arrangeCases(source).decisions).toContainEqual({ code: 'CASE_UNSURE', rule: 'list-beside-cases', index: 1 });
});

it('cases without headings stay as they are', () => {
  const source = [
    { ...entry('Trường hợp A', 'a'), key: '1' },
    { ...entry('Trường hợp B', 'b'), key: '2' },
  ];
  expect(arrangeCases(source)).toEqual({ cases: source, notes: [], decisions: [] });
});
