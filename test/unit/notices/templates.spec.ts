import { readFileSync } from 'node:fs';
import { NOTICE_CHANNELS } from '../../../src/modules/notices/domain/notice.js';
import { firstOf, shortened } from '../../../src/modules/notices/domain/short-texts.js';
import { fill, instantInWords, templateAt, type TemplateSet } from '../../../src/modules/notices/domain/template.js';
import { applicantTemplate, officerTemplate, templateForClaim } from '../../../src/modules/notices/domain/notified-facts.js';
import type { FactType } from '../../../src/modules/notices/domain/contact-facts.js';
import { DOSSIER_EVENTS } from '../../../src/modules/dossiers/index.js';

const SET = JSON.parse(readFileSync('src/seed/notices/templates.json', 'utf8')) as TemplateSet;
/** Told only of dossiers that were accepted, and so have a code. */
const AFTER_A_CODE = new Set(['accepted', 'extended', 'concluded', 'result-returned', 'deadline-recomputed', 'refused']);
const AT = new Date('2026-11-20T07:10:00Z');
const VALUES = {
  at: AT,
  applicant: 'Đào Thanh Hà',
  dossierCode: 'H21.195-261120-0001',
  procedure: 'Chấm dứt việc chăm sóc thay thế',
  submittedAt: AT,
  receivedAt: AT,
  dueAt: new Date('2026-11-27T10:00:00Z'),
  completedAt: null,
  returnedAt: null,
  legalBasis: 'Điều 17',
  outcome: 'refused',
  method: 'counter',
  reason: 'Thiếu giấy tờ.',
  reasonShort: 'Thiếu giấy tờ',
  items: '1. Giấy khai sinh',
  itemsShort: 'Giấy khai sinh',
  procedureShort: 'Chấm dứt việc chăm sóc thay thế',
  procedureUncoded: null,
  notifiedDueAt: AT,
  letterNumber: '15/UBND-XL',
  previousDueAt: AT,
  standing: 'Có kết quả',
  owner: 'Đào Thanh Hà',
  agency: 'Ủy ban nhân dân phường Hoài Nhơn',
  evidence: 'signed-form',
  lastDay: '01/12/2026',
  receivingAgency: 'Ủy ban nhân dân phường Hoài Nhơn',
  resolvingAgency: 'Ủy ban nhân dân phường Hoài Nhơn',
  receivedBy: 'Vũ Phương Uyên',
  handledBy: null,
};

describe('the texts of notices', () => {
  it('say in each mail what NĐ 224/2026 article 15.1.g asks: agency, who received and handles, times', () => {
    for (const template of SET.templates.filter(({ mail, code }) => mail && code !== 'consent-recorded')) {
      const { body } = fill(SET, template, 'mail', VALUES)!;
      expect(body).toContain('Cơ quan tiếp nhận: Ủy ban nhân dân phường Hoài Nhơn; người tiếp nhận: Vũ Phương Uyên');
      expect(body).toContain('người thụ lý: chưa phân công');
      expect(body).toContain('Thời điểm tiếp nhận: 14:10 ngày 20/11/2026');
      expect(body).toContain('Thời hạn trả kết quả: 17:00 ngày 27/11/2026');
      expect(body).toContain('Thời điểm trả kết quả: chưa trả kết quả');
    }
  });

  it('leave nothing open and translate the words of the domain', () => {
    for (const template of SET.templates) {
      for (const channel of NOTICE_CHANNELS) {
        const text = fill(SET, template, channel, VALUES);
        if (text) expect(`${text.subject} ${text.body}`).not.toMatch(/[{}…]|granted|refused|counter|undefined|null$/);
      }
    }
    expect(fill(SET, templateAt(SET, 'concluded', AT)!, 'sms', VALUES)!.body).toContain('không đồng ý giải quyết');
  });

  it('name no code and no number before there is one, and put no words in its place', () => {
    const early = {
      ...VALUES,
      dossierCode: null,
      procedureUncoded: 'Chấm dứt việc chăm sóc thay thế',
      letterNumber: null,
      receivedBy: null,
      receivedAt: null,
    };
    const told = SET.templates.flatMap((template) =>
      NOTICE_CHANNELS.flatMap((channel) => {
        const text = fill(SET, template, channel, early);
        return text ? [`${template.code}: ${text.subject ?? ''}\n${text.body}`] : [];
      }),
    );
    expect(told.length).toBeGreaterThan(30);
    for (const text of told) expect(text).not.toMatch(/chưa cấp|không ghi số|[Mm]ã hồ sơ:|văn bản xin lỗi|…|\[|\]| {2}|hồ sơ\(/);
    const asked = fill(SET, templateAt(SET, 'supplement-requested', AT)!, 'mail', early)!;
    expect(asked.subject).toBe('Yêu cầu bổ sung, hoàn thiện hồ sơ');
    expect(fill(SET, templateAt(SET, 'supplement-requested', AT)!, 'mail', VALUES)!.subject).toBe(
      'Yêu cầu bổ sung, hoàn thiện hồ sơ H21.195-261120-0001',
    );
  });

  it('name the dossier in each short message, by its code or by its procedure', () => {
    const now = new Date('2026-11-28T02:00:00Z');
    const early = { ...VALUES, dossierCode: null, procedureUncoded: 'Chấm dứt việc chăm sóc thay thế' };
    const codes = [...new Set(SET.templates.filter(({ sms, code }) => sms && code !== 'consent-recorded').map(({ code }) => code))];
    for (const code of codes) {
      const template = templateAt(SET, code, now)!;
      if (code !== 'submitted')
        expect([code, fill(SET, template, 'sms', VALUES)!.body]).toEqual([code, expect.stringContaining('H21.195-261120-0001')]);
      if (!AFTER_A_CODE.has(code))
        expect([code, fill(SET, template, 'sms', early)!.body]).toEqual([
          code,
          expect.stringContaining('“Chấm dứt việc chăm sóc thay thế”'),
        ]);
    }
    const sms = (code: string) => fill(SET, templateAt(SET, code, now)!, 'sms', VALUES)!.body;
    expect(sms('supplement-requested')).toContain('cần bổ sung: Giấy khai sinh.');
    for (const code of ['not-accepted', 'stopped', 'refused']) expect(sms(code)).toContain('Lý do: Thiếu giấy tờ. Căn cứ: Điều 17.');
    expect(fill(SET, templateAt(SET, 'concluded', now)!, 'sms', { ...VALUES, outcome: 'granted' })!.body).toContain('được chấp thuận');
    expect(fill(SET, templateAt(SET, 'overdue', now)!, 'in-app', VALUES)!.body).toContain('trả trong ngày hẹn là đúng hạn');
    expect(fill(SET, templateAt(SET, 'consultation-due-soon', now)!, 'in-app', VALUES)!.body).toMatch(
      /^Cơ quan của đồng chí đang được lấy ý kiến/,
    );
  });

  it('shorten papers and reasons for a short message', () => {
    expect(firstOf(['Giấy khai sinh.', 'Đơn'])).toBe('Giấy khai sinh; Đơn');
    expect(firstOf(['Giấy khai sinh', 'Đơn', 'Ảnh'])).toBe('Giấy khai sinh; Đơn; …');
    expect(shortened('Một  hai\nba', 20)).toBe('Một hai ba');
    expect(shortened('Một hai ba bốn', 11)).toBe('Một hai ba…');
    expect(shortened('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}…`);
  });

  it('exist for every fact that applicants are told', () => {
    const [before, after] = ['2026-11-26T10:00:00.000Z', '2026-11-27T10:00:00.000Z'];
    const facts = { channel: 'online', previousDueAt: before, dueAt: after, previousAnswerDueAt: before, answerDueAt: after };
    const told = Object.values(DOSSIER_EVENTS).flatMap((type: FactType) => applicantTemplate({ type, facts }) ?? []);
    expect(told.length).toBeGreaterThanOrEqual(10);
    for (const code of [...told, ...told.map(templateForClaim)])
      expect(templateAt(SET, code, AT)).toMatchObject({ mail: expect.anything(), sms: expect.anything() });
    expect(applicantTemplate({ type: 'dossiers.submitted.v1', facts: { channel: 'direct' } })).toBeUndefined();
    const sameDay = { previousDueAt: '2026-11-26T10:00:00.000Z', dueAt: '2026-11-26T08:00:00.000Z' };
    expect(applicantTemplate({ type: 'dossiers.deadline-recomputed.v1', facts: sameDay })).toBeUndefined();
  });

  it('tell an address that a submitter only claims how the dossier stands: no reason, no legal basis, no papers, no outcome', () => {
    const secret = ['Thiếu giấy tờ.', 'Điều 17', 'Giấy khai sinh', 'không đồng ý giải quyết', '15/UBND-XL'];
    const days = {
      previousDueAt: '2026-11-26T10:00:00Z',
      dueAt: '2026-11-27T10:00:00Z',
      previousAnswerDueAt: '2026-11-26T10:00:00Z',
      answerDueAt: '2026-11-27T10:00:00Z',
    };
    const told = Object.values(DOSSIER_EVENTS).flatMap(
      (type: FactType) => applicantTemplate({ type, facts: { channel: 'online', ...days } }) ?? [],
    );
    for (const code of new Set(told.map(templateForClaim))) {
      for (const channel of ['mail', 'sms'] as const) {
        for (const at of [AT, new Date('2026-11-28T02:00:00Z')]) {
          const { subject, body } = fill(SET, templateAt(SET, code, at)!, channel, VALUES)!;
          for (const word of secret) expect(`${subject} ${body}`).not.toContain(word.replace(/\.$/, ''));
        }
      }
    }
  });

  it('tell an applicant of another day for the answer, and not of another hour of the same one', () => {
    const answer = (answerDueAt: string) =>
      applicantTemplate({
        type: 'dossiers.answer-time-recomputed.v1',
        facts: { previousAnswerDueAt: '2026-12-14T10:00:00.000Z', answerDueAt },
      });
    expect([answer('2026-12-15T10:00:00.000Z'), answer('2026-12-14T08:00:00.000Z')]).toEqual(['answer-time-recomputed', undefined]);
    expect(applicantTemplate({ type: 'dossiers.reply-recomputed.v1', facts: {} })).toBeUndefined();
    const told = {
      ...VALUES,
      previousAnswerDueAt: new Date('2026-12-14T10:00:00Z'),
      answerDueAt: new Date('2026-12-15T10:00:00Z'),
      why: '2026: QĐ 1',
    };
    const { body } = fill(SET, templateAt(SET, 'answer-time-recomputed', AT)!, 'mail', told)!;
    expect(body).toContain('trước là 17:00 ngày 14/12/2026, nay là 17:00 ngày 15/12/2026');
  });

  it('tell the deadline of a step as that of a step, with the dossier’s beside it', () => {
    for (const kind of ['due-soon', 'overdue'] as const) {
      const codes = ['dossier', '0197a000-0000-7000-8000-000000000009'].map((target) =>
        officerTemplate({ type: 'workflow.deadline-told.v1', facts: { target, kind } as never }),
      );
      expect(codes).toEqual([kind, `step-${kind}`]);
      const { body } = fill(SET, templateAt(SET, codes[1]!, AT)!, 'in-app', VALUES)!;
      expect(body).toMatch(/^Bước .*14:10 ngày 20\/11\/2026\.\nThời hạn trả kết quả của hồ sơ: 17:00 ngày 27\/11\/2026/);
    }
  });

  it('hold from their local date on, the later version first', () => {
    const old = { code: 'accepted', version: 1, effectiveFrom: '2025-07-01', sms: { body: ['cũ'] } };
    const set: TemplateSet = { ...SET, templates: [old, { ...old, version: 2, effectiveFrom: '2026-12-01' }] };
    expect(templateAt(set, 'accepted', new Date('2026-11-30T16:59:59Z'))?.version).toBe(1);
    expect(templateAt(set, 'accepted', new Date('2026-11-30T17:00:00Z'))?.version).toBe(2);
    expect(templateAt(set, 'accepted', new Date('2025-06-01T00:00:00Z'))).toBeUndefined();
  });

  it('write instants in local time', () => {
    expect(instantInWords(new Date('2026-12-31T17:05:00Z'))).toBe('00:05 ngày 01/01/2027');
  });
});
