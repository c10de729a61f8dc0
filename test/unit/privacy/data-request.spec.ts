import type { ClockRule } from '../../../src/modules/privacy/domain/clock-rule.js';
import { DataRequest, type Verdict, type Wish } from '../../../src/modules/privacy/domain/data-request.js';
import { requestStageOf, requestStateOf } from '../../../src/modules/privacy/domain/request-kind.js';

const at = (text: string): Date => new Date(`${text}+07:00`);
const ASKED = at('2026-11-20T14:10:00');
const RULE: ClockRule = { amount: 10, unit: 'days', warnHours: 48, basis: 'a law' };
const DOSSIER = {
  dossierId: 'd',
  dossierCode: null,
  agencyCode: 'H21',
  sectorCode: null,
  procedureCode: '1.0',
  confidentiality: 'ordinary',
} as const;
const made = (wish: Partial<Wish> = {}): DataRequest =>
  DataRequest.made(
    'r',
    { kind: 'deletion', place: null, wish: 'Xóa', ...wish },
    DOSSIER,
    { personKey: '1:a', requestedBy: 'p' },
    { ...RULE, at: ASKED },
  );
const REFUSED: Verdict = { decision: 'refused', reason: 'Phải lưu trữ', legalBasis: 'Luật Lưu trữ 33/2024/QH15', done: null };
const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (
      (error as { code: string; details: { errors?: { code: string }[] } }).details.errors?.[0]?.code ?? (error as { code: string }).code
    );
  }
  return 'nothing';
};

describe('a request of a person about the own data', () => {
  it('is due at the end of the last day, and warns before', () => {
    const request = made();
    const told = [
      ['2026-11-28T23:59:58', 'pending'],
      ['2026-11-28T23:59:59', 'due-soon'],
      ['2026-11-30T23:59:59', 'due-soon'],
      ['2026-12-01T00:00:00', 'late'],
    ] as const;
    for (const [now, state] of told) expect([now, requestStateOf(request, at(now))]).toEqual([now, state]);
    request.decide(REFUSED, at('2026-12-01T08:00:00'));
    expect(requestStateOf(request, at('2026-12-02T08:00:00'))).toBe('finished');
    expect(request.takeEvents().at(-1)).toMatchObject({
      facts: { decision: 'refused', isLate: true },
      personal: { reason: 'Phải lưu trữ' },
    });
  });

  it('says of a correction what is wrong', () => {
    expect(codeOf(() => made({ kind: 'correction' }))).toBe('DATA_REQUEST_PLACE_MISSING');
    expect(made({ kind: 'correction', place: 'Họ tên' }).place).toBe('Họ tên');
  });

  it.each([
    ['granted', null, null, 'DATA_REQUEST_DONE_MISSING'],
    ['granted', null, 'Đã sửa', 'nothing'],
    ['partly-granted', 'Điều 1', null, 'DATA_REQUEST_DONE_MISSING'],
    ['partly-granted', null, 'Đã sửa', 'DATA_REQUEST_BASIS_MISSING'],
    ['partly-granted', 'Điều 1', 'Đã sửa', 'nothing'],
    ['refused', null, null, 'DATA_REQUEST_BASIS_MISSING'],
    ['refused', 'Điều 1', null, 'nothing'],
  ] as const)('%s by %s, done: %s: %s', (decision, legalBasis, done, code) => {
    expect(codeOf(() => made().decide({ decision, legalBasis, done, reason: 'Vì sao' }, ASKED))).toBe(code);
  });

  it('of a correction that was granted is finished once it is carried out, and goes on until then', () => {
    const wish = { kind: 'correction', place: 'Họ tên' } as const;
    const granted: Verdict = { decision: 'granted', reason: 'Vì sao', legalBasis: null, done: null };
    const request = made(wish);
    expect(codeOf(() => request.decide({ ...granted, done: 'Đã sửa' }, ASKED))).toBe('DATA_REQUEST_DONE_EARLY');
    expect(codeOf(() => request.assertToCarryOut())).toBe('DATA_REQUEST_NOT_GRANTED');
    request.decide(granted, ASKED);
    expect([requestStageOf(request), requestStateOf(request, at('2026-12-01T00:00:00'))]).toEqual(['to-carry-out', 'late']);
    expect(request.takeOver('H21.9')).toBe(true);
    request.carryOut({ done: 'Đã sửa', correctionId: 'c' }, at('2026-12-01T08:00:00'));
    expect([requestStageOf(request), requestStateOf(request, at('2026-12-02T00:00:00'))]).toEqual(['finished', 'finished']);
    expect(request.takeEvents().at(-1)).toMatchObject({ facts: { correctionId: 'c', isLate: true }, personal: { done: 'Đã sửa' } });
    expect(codeOf(() => request.assertToCarryOut())).toBe('DATA_REQUEST_CARRIED_OUT');
    expect(request.takeOver('H21.8')).toBe(false);
    for (const other of [made(), Object.assign(made(wish), { decision: 'refused' })])
      expect(codeOf(() => other.assertToCarryOut())).toBe('DATA_REQUEST_NOT_GRANTED');
  });

  it('is decided once, and nothing that anybody wrote is a fact', () => {
    const request = made();
    request.decide(REFUSED, ASKED);
    expect(codeOf(() => request.decide(REFUSED, ASKED))).toBe('DATA_REQUEST_DECIDED');
    expect(JSON.stringify(request.takeEvents().map(({ facts }) => facts))).not.toMatch(/Xóa|Phải lưu trữ|1:a/);
  });
});
