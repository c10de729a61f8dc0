import { nextNotice, timingOf } from '../../../src/modules/routing/domain/consultation.js';
import { ASKED_AT, DOSSIER, DUE, EVE, FILE, ask, asked, asking, attempt, consultedDossier, officerOf } from './given.js';

const LATER = new Date('2026-11-20T09:00:00+07:00');

describe('a consultation', () => {
  it('is told without personal data, its words apart', () => {
    const dossier = consultedDossier();
    const { id } = ask(dossier);
    const facts = {
      dossierId: DOSSIER,
      procedureCode: '1.001806',
      consultationId: id,
      askingAgencyCode: 'H21.16',
      askedAgencyCode: 'H21.195',
      askedAt: ASKED_AT.toISOString(),
      dueAt: DUE.toISOString(),
    };
    expect(dossier.takeEvents()).toEqual([
      {
        type: 'routing.consultation-asked.v1',
        facts: { ...facts, duration: { unit: 'working-days', value: 3 }, fileIds: [FILE] },
        personal: { question: 'Đề nghị xác nhận.' },
      },
    ]);
    dossier.answer(id, 'Đồng ý.', asked, LATER);
    expect(dossier.takeEvents()).toEqual([
      {
        type: 'routing.consultation-answered.v1',
        facts: { ...facts, answeredAt: LATER.toISOString(), timing: 'late' },
        personal: { answer: 'Đồng ý.' },
      },
    ]);
  });

  it('is not put to the agency itself, nor with files that the dossier does not hold', () => {
    const dossier = consultedDossier();
    expect(attempt(() => ask(dossier, { askedAgencyCode: 'H21.16' }))).toBe('CONSULTATION_OF_OWN_AGENCY');
    expect(attempt(() => ask(dossier, { fileIds: [FILE, DOSSIER] }))).toBe('FILE_NOT_OF_DOSSIER');
    expect(dossier.consultations).toEqual([]);
    expect(dossier.takeEvents()).toEqual([]);
  });

  it.each([
    ['the asked agency', 'done', asked],
    ['the agency that asks', 'CONSULTATION_OF_OTHER_AGENCY', asking],
    ['the province above both', 'CONSULTATION_OF_OTHER_AGENCY', officerOf('H21', ['H21.16', 'H21.195'])],
    ['an agency that was not asked', 'CONSULTATION_NOT_FOUND', officerOf('H21.19')],
  ])('answered by %s: %s', (_, outcome, actor) => {
    const dossier = consultedDossier();
    const { id } = ask(dossier);
    expect(attempt(() => dossier.answer(id, 'Đồng ý.', actor, EVE))).toBe(outcome);
    expect(dossier.consultations[0]!.state).toBe(outcome === 'done' ? 'answered' : 'open');
  });

  it('is not answered by whoever put it, with posts at both agencies or as a substitute for that officer', () => {
    const dossier = consultedDossier();
    const both = { ...asking, grants: [...asking.grants, ...asked.grants] };
    const standIn = { ...asked, grants: asked.grants.map((grant) => ({ ...grant, onBehalfOf: asking.id })) };
    const { id } = ask(dossier, {}, { officerId: asking.id });
    for (const actor of [both, standIn]) expect(attempt(() => dossier.answer(id, 'Đồng ý.', actor, EVE))).toBe('ASKER_MAY_NOT_ANSWER');
    expect(dossier.consultations[0]!.state).toBe('open');
    expect(attempt(() => dossier.answer(id, 'Đồng ý.', asked, EVE))).toBe('done');
  });

  it.each([
    ['the asked agency', 'CONSULTATION_OF_OTHER_AGENCY', asked],
    ['the agency that asks', 'done', asking],
    ['an agency that was not asked', 'CONSULTATION_NOT_FOUND', officerOf('H21.19')],
  ])('taken back by %s: %s', (_, outcome, actor) => {
    const dossier = consultedDossier();
    const { id } = ask(dossier);
    expect(attempt(() => dossier.takeBack(id, 'Không cần nữa.', actor, EVE))).toBe(outcome);
  });

  it('ends once', () => {
    const dossier = consultedDossier();
    const [answered, cancelled] = [ask(dossier), ask(dossier)];
    dossier.answer(answered.id, 'Đồng ý.', asked, EVE);
    dossier.takeBack(cancelled.id, 'Không cần nữa.', asking, EVE);
    for (const act of [() => dossier.answer(answered.id, 'Lại.', asked, EVE), () => dossier.takeBack(answered.id, 'Lại.', asking, EVE)])
      expect(attempt(act)).toBe('CONSULTATION_ANSWERED');
    expect(attempt(() => dossier.takeBack(cancelled.id, 'Lại.', asking, EVE))).toBe('CONSULTATION_CANCELLED');
    // For the asked agency what was taken back is gone.
    expect(attempt(() => dossier.answer(cancelled.id, 'Lại.', asked, EVE))).toBe('CONSULTATION_NOT_FOUND');
    expect(answered.answer).toBe('Đồng ý.');
  });

  it('ends with the dossier where it is open, with how it stood; what was answered stays', () => {
    const dossier = consultedDossier();
    const [answered, late, running] = [
      ask(dossier),
      ask(dossier, { askedAgencyCode: 'H21.19' }),
      ask(dossier, { askedAgencyCode: 'H21.24' }, { dueAt: LATER }),
    ];
    dossier.answer(answered.id, 'Đồng ý.', asked, EVE);
    dossier.takeEvents();
    dossier.endAll('concluded', new Date('2026-11-19T18:00:00+07:00'));
    expect(dossier.consultations.map(({ state }) => state)).toEqual(['answered', 'cancelled', 'cancelled']);
    const told = dossier.takeEvents();
    expect(
      told.map(({ facts }) => [
        (facts as { consultationId: string }).consultationId,
        (facts as { reason: string }).reason,
        (facts as { timing: string }).timing,
      ]),
    ).toEqual([
      [late.id, 'concluded', 'overdue'],
      [running.id, 'concluded', 'in-time'],
    ]);
    expect(told.every(({ personal }) => personal === undefined)).toBe(true);
    expect(dossier.consultations.every(({ nextAt, stage }) => nextAt === null && stage === 'ended')).toBe(true);
  });
});

describe('the deadline of a consultation', () => {
  const at = (instant: string) => new Date(`2026-11-${instant}+07:00`);

  it.each([
    ['open' as const, null, at('19T17:00'), 'in-time'],
    ['open' as const, null, at('19T17:01'), 'overdue'],
    ['answered' as const, at('19T16:59'), LATER, 'early'],
    ['answered' as const, at('19T17:00'), LATER, 'on-time'],
    ['answered' as const, at('19T17:01'), LATER, 'late'],
    ['cancelled' as const, at('19T16:00'), LATER, 'in-time'],
    ['cancelled' as const, at('19T17:30'), LATER, 'overdue'],
  ])('%s, closed at %s, looked at %s: %s', (state, closedAt, asOf, timing) => {
    expect(timingOf({ state, dueAt: DUE, closedAt }, asOf)).toBe(timing);
  });

  it('is told due soon and then overdue', () => {
    expect(nextNotice({ stage: 'waiting', dueAt: DUE })).toEqual({ kind: 'due-soon', nextAt: DUE });
    expect(nextNotice({ stage: 'due-soon', dueAt: DUE })).toEqual({ kind: 'overdue', nextAt: null });
  });
});
