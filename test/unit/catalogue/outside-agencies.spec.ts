import { isResolvedBy, isResolvedOutside } from '../../../src/shared/competence.js';
import { isOutsideAgency } from '../../../src/shared/outside-agencies.js';
import type { ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';
import { readSeed } from './seed-rows.js';

const WARD = { code: 'H21.195', level: 'commune', provinceCode: 'H21' };
const DEPARTMENT = { code: 'H21.16', level: 'department', provinceCode: 'H21' };

const contents: readonly ProcedureContent[] = readSeed().outcomes.flatMap((outcome) =>
  outcome.kind === 'imported' ? outcome.content : [],
);
const byCode = (code: string): ProcedureContent => contents.find((content) => content.code === code)!;
const namedBy = ({ agencies }: ProcedureContent): string[] => [
  ...agencies.executing.map(({ name }) => name),
  ...agencies.executingGroups,
  ...agencies.authority.map(({ name }) => name),
  ...agencies.authorityGroups,
];

describe('agencies outside the tree of the province', () => {
  it.each([
    'Công an cấp Xã',
    'Công An Tỉnh',
    'Phòng quản lý xuất nhập cảnh',
    'Phòng Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ TP HCM',
    'Ban chỉ huy quân sự cấp Xã',
    'Bộ Chỉ huy Quân sự tỉnh',
    'Đội Thủ tục Biên phòng cửa khẩu cảng',
    'Thuế cơ sở',
    'Thuế tỉnh, thành phố',
    'Cơ quan thuế',
    'Chi cục Hải quan khu vực',
    'Kho bạc Nhà nước khu vực',
    'Bảo hiểm xã hội cơ sở',
    'Công đoàn cơ quan BHXH Việt Nam',
    'Ngân hàng Nhà nước Khu vực',
    'Tòa án nhân dân khu vực',
    'Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao',
    'Thi hành án dân sự tỉnh, thành phố',
    'Cơ quan đại diện Việt Nam ở nước ngoài',
    'Bộ Xây dựng',
    'Cục Thuế - Bộ tài chính',
    'Ủy ban Chứng khoán Nhà nước - Bộ tài chính',
  ])('are: %s', (name) => expect(isOutsideAgency(name)).toBe(true));

  it.each([
    'Ủy ban nhân dân cấp xã',
    'Uỷ ban Nhân dân cấp xã, phường, thị trấn',
    'UBND cấp xã - Tỉnh Lâm Đồng',
    'Chủ tịch ủy ban nhân dân cấp tỉnh',
    'Sở Tư pháp',
    'Cục Công nghệ thông tin và chuyển đổi số - Bộ Tài chính, Sở Tài chính',
    'Bộ Công an, Bộ Quốc phòng, Sở Nông nghiệp và Môi trường',
    'Sở Ngoại vụ Thành phố Hồ Chí Minh - Bộ Ngoại giao',
    'Bộ phận Một cửa Sở Xây dựng',
    'Chi cục Kiểm lâm',
    'Chi nhánh Văn phòng đăng ký đất đai khu vực',
    'Phòng Kinh tế, Hạ tầng và Đô thị cấp xã',
    'Cơ quan chuyên môn về y tế thuộc Uỷ ban nhân dân cấp tỉnh',
    'Cảng vụ đường thủy nội địa',
    'Cơ quan giải quyết bồi thường là cơ quan trực tiếp quản lý người thi hành công vụ gây thiệt hại trong hoạt động tố tụng, thi hành án',
    'Bộ, ngành và Ủy ban nhân dân tỉnh liên quan',
    'Tổ chức hành nghề công chứng',
  ])('are not: %s', (name) => expect(isOutsideAgency(name)).toBe(false));

  it('are told in every text of the procedures file', () => {
    const texts = [...new Set(contents.flatMap(namedBy))];
    const outside = texts.filter(isOutsideAgency);
    expect({ texts: texts.length, outside: outside.length }).toEqual({ texts: 706, outside: 283 });
    // Whatever is called after a branch and is taken for our own, and the other way round, was looked at.
    const called = /công an|cảnh sát|quân sự|biên phòng|thuế|hải quan|kho bạc|bảo hiểm xã hội|tòa án|viện kiểm sát|thi hành án/i;
    const told = texts.filter((text) => called.test(text) && !isOutsideAgency(text));
    expect(told.filter((text) => !/^cơ quan (giải quyết bồi thường|trực tiếp quản lý)|kiểm dịch|, sở /i.test(text))).toEqual([]);
    expect(outside.filter((text) => /ủy ban nhân dân|ubnd|^sở /i.test(text))).toEqual([]);
  });
});

describe('a procedure that only such agencies carry out', () => {
  it('is resolved by none of the province, whatever its levels say', () => {
    const identityCard = byCode('1.014061');
    expect([identityCard.levels, identityCard.agencies.executing.map(({ name }) => name)]).toEqual([
      ['commune', 'vertical'],
      ['Công an cấp Xã'],
    ]);
    expect([WARD, DEPARTMENT].map((agency) => isResolvedBy(identityCard, agency, null))).toEqual([false, false]);
    expect(isResolvedBy(identityCard, WARD, { levels: ['commune'], agencyCodes: [] })).toBe(true);
  });

  it('stays with the People’s Committee where one is named beside them', () => {
    const land = byCode('1.115148');
    expect(isResolvedOutside(land)).toBe(false);
    expect(isResolvedBy(land, WARD, null)).toBe(true);
  });

  it('goes by the competent agency where none is named as executing', () => {
    const named = { publishing: null, executing: [], executingGroups: [], authority: [], authorityGroups: [] };
    expect(isResolvedOutside({ agencies: { ...named, authority: [{ name: 'Công an cấp tỉnh' }] } })).toBe(true);
    expect(isResolvedOutside({ agencies: { ...named, authorityGroups: ['Sở Y tế'] } })).toBe(false);
    expect(isResolvedOutside({ agencies: named })).toBe(false);
  });

  it('is one of so many in the file that name a level of ours', () => {
    const ofOurs = contents.filter(({ internal, kind, levels }) => !internal && kind !== 'specific' && levels.length > 0);
    const count = (agency: typeof WARD, level: 'commune' | 'province'): object => {
      const before = ofOurs.filter(({ levels }) => levels.includes(level));
      return { before: before.length, after: before.filter((content) => isResolvedBy(content, agency, null)).length };
    };
    expect({ ward: count(WARD, 'commune'), department: count(DEPARTMENT, 'province') }).toEqual({
      ward: { before: 794, after: 414 },
      department: { before: 2380, after: 1816 },
    });
  });
});
