import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import type { ExtensionRules } from '../../../src/modules/dossiers/domain/extension.js';
import { timingOf } from '../../../src/modules/dossiers/domain/timing.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { at, nationalCalendar } from '../../support/national-calendar.js';

/** Received on Friday 20 November; three working days end on Thursday the 26th, because Tuesday the 24th is a holiday. */
function received(): Dossier {
  const dossier = newDossier(at('2026-11-20 14:10'));
  accept(dossier, at('2026-11-20 14:10'));
  dossier.startProcessing();
  return dossier;
}

function extend(dossier: Dossier, granted: string, dueOn: string, rules: Partial<ExtensionRules> = {}): void {
  dossier.extend(
    { dueOn, reason: 'Cần xác minh thêm', letterNumber: '15/STP-XL', grantedAt: at(granted), grantedBy: 'head' },
    { ...RULES, ...rules },
    nationalCalendar,
  );
}

const pause = (dossier: Dossier, from: string, to: string): void => {
  dossier.requestSupplement(
    { id: from, items: ['Bản sao'], reason: 'Thiếu', legalBasis: null, requestedAt: at(from), requestedBy: 'officer' },
    9,
    from,
    nationalCalendar,
  );
  dossier.answerSupplement(null, at(to), nationalCalendar);
};

/** Granted when, to which date, by which rules; refused with what, or due when. */
const GRANTED: readonly (readonly [string, string, Partial<ExtensionRules>, string])[] = [
  ['2026-11-20 14:11', '2026-11-27', {}, '2026-11-27 17:00'],
  ['2026-11-25 23:59', '2026-12-01', {}, '2026-12-01 17:00'],
  ['2026-11-26 16:59', '2026-11-27', { extensionLeadDays: 0 }, '2026-11-27 17:00'],
  ['2026-11-23 08:00', '2026-11-27', { extensionLeadDays: 2 }, '2026-11-27 17:00'],
];
const REFUSED: readonly (readonly [string, string, Partial<ExtensionRules>, string])[] = [
  ['2026-11-26 00:00', '2026-11-27', {}, 'EXTENSION_TOO_LATE'],
  ['2026-11-24 00:00', '2026-11-27', { extensionLeadDays: 2 }, 'EXTENSION_TOO_LATE'],
  ['2026-11-27 08:00', '2026-11-30', { extensionLeadDays: 0 }, 'EXTENSION_TOO_LATE'],
  ['2026-11-20 14:11', '2026-11-27', { extensionLimit: 0 }, 'EXTENSION_LIMIT_REACHED'],
  ['2026-11-20 14:11', '2026-11-26', {}, 'EXTENSION_NOT_LATER'],
  ['2026-11-20 14:11', '2026-11-20', {}, 'EXTENSION_NOT_LATER'],
  ['2026-11-20 14:11', '2026-11-28', {}, 'EXTENSION_NOT_WORKING_DAY'],
  ['2026-11-20 14:11', '2031-11-28', {}, 'CALENDAR_NOT_COVERED'],
];

describe('an extension with a letter of apology', () => {
  it.each(GRANTED)('granted at %s to %s by %j is due at %s', (granted, dueOn, rules, due) => {
    const dossier = received();
    extend(dossier, granted, dueOn, rules);
    expect([dossier.dueAt, dossier.originalDueAt, dossier.deadlineState]).toEqual([at(due), at('2026-11-26 17:00'), 'running']);
    expect(dossier.takeEvents().at(-1)).toMatchObject({
      type: 'dossiers.extended.v1',
      facts: {
        from: 'in-progress',
        to: 'in-progress',
        number: 1,
        previousDueAt: at('2026-11-26 17:00').toISOString(),
        dueAt: at(due).toISOString(),
        originalDueAt: at('2026-11-26 17:00').toISOString(),
        letterNumber: '15/STP-XL',
      },
      personal: { reason: 'Cần xác minh thêm' },
    });
  });

  it.each(REFUSED)('granted at %s to %s by %j is refused with %s', (granted, dueOn, rules, code) => {
    const dossier = received();
    expect(() => extend(dossier, granted, dueOn, rules)).toThrow(expect.objectContaining({ code }));
    expect([dossier.dueAt, dossier.extensions]).toEqual([at('2026-11-26 17:00'), []]);
  });

  it('moves by working days, and is told by a date or by days and never by both or neither', () => {
    const letter = { reason: 'Cần xác minh thêm', letterNumber: null, grantedAt: at('2026-11-20 14:11'), grantedBy: 'head' };
    const dossier = received();
    dossier.extend({ ...letter, dueOn: null, workingDays: 2 }, RULES, nationalCalendar);
    expect(dossier.dueAt).toEqual(at('2026-11-30 17:00'));
    const unclear = expect.objectContaining({ code: 'EXTENSION_DATE_UNCLEAR' });
    expect(() => received().extend({ ...letter, dueOn: null, workingDays: null }, RULES, nationalCalendar)).toThrow(unclear);
    expect(() => received().extend({ ...letter, dueOn: '2026-11-30', workingDays: 2 }, RULES, nationalCalendar)).toThrow(unclear);
  });

  it('is possible as often as the rules say, and the last one counts', () => {
    const dossier = received();
    extend(dossier, '2026-11-23 08:00', '2026-11-27');
    expect(() => extend(dossier, '2026-11-23 09:00', '2026-11-30')).toThrow(expect.objectContaining({ code: 'EXTENSION_LIMIT_REACHED' }));
    extend(dossier, '2026-11-26 09:00', '2026-11-30', { extensionLimit: 2 });
    expect([dossier.dueAt, dossier.extensions.map(({ number }) => number)]).toEqual([at('2026-11-30 17:00'), [1, 2]]);
  });

  it.each<[string, (dossier: Dossier) => void]>([
    [
      'waits for papers',
      (dossier) =>
        dossier.requestSupplement(
          { id: 's', items: ['x'], reason: 'x', legalBasis: null, requestedAt: at('2026-11-20 15:00'), requestedBy: 'o' },
          1,
          's',
          nationalCalendar,
        ),
    ],
    ['is concluded', (dossier) => dossier.conclude('granted', null, at('2026-11-20 15:00'))],
    ['is withdrawn', (dossier) => dossier.withdraw('x', at('2026-11-20 15:00'))],
  ])('is refused for a dossier that %s', (_, becomes) => {
    const dossier = received();
    becomes(dossier);
    expect(() => extend(dossier, '2026-11-20 15:01', '2026-11-27')).toThrow(expect.objectContaining({ code: 'NO_DEADLINE_TO_EXTEND' }));
  });

  it('is refused before reception and without a deadline', () => {
    const dossier = newDossier(at('2026-11-20 14:10'), { channel: 'online' });
    expect(() => extend(dossier, '2026-11-20 15:01', '2026-11-27')).toThrow(expect.objectContaining({ code: 'NO_DEADLINE_TO_EXTEND' }));
    dossier.accept({
      at: at('2026-11-20 14:10'),
      officerId: 'o',
      caseKey: '1',
      duration: null,
      durationText: 'Theo kế hoạch',
      termsKeys: [],
      policy: {},
      calendar: nationalCalendar,
    });
    expect(() => extend(dossier, '2026-11-20 15:01', '2026-11-27')).toThrow(expect.objectContaining({ code: 'NO_DEADLINE_TO_EXTEND' }));
  });

  it('is moved by a pause that begins later, by the closings that it covers; one before it moved the due date already', () => {
    const dossier = received();
    pause(dossier, '2026-11-20 15:00', '2026-11-23 17:30');
    expect(dossier.dueAt).toEqual(at('2026-11-27 17:00'));
    extend(dossier, '2026-11-25 09:00', '2026-12-01');
    expect([dossier.dueAt, dossier.originalDueAt]).toEqual([at('2026-12-01 17:00'), at('2026-11-27 17:00')]);
    pause(dossier, '2026-11-26 09:00', '2026-11-27 08:00');
    expect([dossier.dueAt, dossier.originalDueAt]).toEqual([at('2026-12-02 17:00'), at('2026-11-30 17:00')]);
    expect(dossier.takeEvents().at(-1)?.facts).toMatchObject({
      dueAt: at('2026-12-02 17:00').toISOString(),
      originalDueAt: at('2026-11-30 17:00').toISOString(),
    });
  });

  it.each([
    ['2026-11-25 09:00', 'early', true, true],
    ['2026-11-26 20:00', 'on-time', true, true],
    ['2026-11-27 08:00', 'late', false, true],
    ['2026-12-02 08:00', 'late', false, false],
  ])('an end at %s is %s against the original date, and both are told', (end, timing, onTime, onTimeAfterExtension) => {
    const dossier = received();
    extend(dossier, '2026-11-23 08:00', '2026-12-01');
    dossier.conclude('granted', null, at(end));
    expect(timingOf(dossier, at(end))).toBe(timing);
    expect(dossier.takeEvents().at(-1)?.facts).toMatchObject({ timing, onTime, onTimeAfterExtension });
  });
});
