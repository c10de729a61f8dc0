import { handlersOf } from '../../../src/modules/notices/domain/contact.js';
import { applyFact, applySubmission, type Fact, type FactType } from '../../../src/modules/notices/domain/contact-facts.js';

const AT = new Date('2026-11-20T07:10:00Z');
const fact = (type: FactType, facts: object, more: Partial<Fact> = {}): Fact => ({
  streamId: 's',
  seq: 1,
  type,
  actorId: 'clerk',
  at: AT,
  facts: { dossierId: 'd', ...facts },
  drawn: {},
  personal: null,
  ...more,
});
const submitted = (personal: object | null): Fact =>
  fact('dossiers.submitted.v1', { receivingAgencyCode: 'A', resolvingAgencyCode: 'B' }, { personal });
const applicant = { name: 'Đào Thanh Hà', phone: null, email: 'ha@example.vn' };

describe('what notices know of a dossier', () => {
  it('begins with its applicant; who hands in for somebody without a phone is called instead', () => {
    expect(applySubmission(submitted({ applicant, submitter: { phone: '0912345678' } }), 'Khai sinh')).toMatchObject({
      applicantName: 'Đào Thanh Hà',
      phone: '0912345678',
      email: 'ha@example.vn',
    });
    expect(
      applySubmission(submitted({ applicant: { ...applicant, phone: '0900000000' }, submitter: { phone: '0912345678' } }), 'Khai sinh')
        .phone,
    ).toBe('0900000000');
    expect(applySubmission(submitted(null), 'Khai sinh')).toMatchObject({ applicantName: '', phone: null, email: null });
  });

  it('knows whether a submitter only claims the addresses, online and by the phone, until an officer confirms it', () => {
    const online = (personal: object) =>
      applySubmission({ ...submitted(personal), facts: { dossierId: 'd', channel: 'online' } }, 'Khai sinh');
    const withPhone = { ...applicant, phone: '0900000000' };
    expect(
      [online({ applicant: withPhone, submitter: { phone: null } }), online({ applicant, submitter: null })].map(({ byClaim }) => byClaim),
    ).toEqual([true, false]);
    const counter = [withPhone, applicant].map((each) =>
      applySubmission(submitted({ applicant: each, submitter: { phone: '0912345678' } }), 'Khai sinh'),
    );
    expect(counter.map(({ byClaim }) => byClaim)).toEqual([false, true]);
    expect(applyFact(online({ applicant, submitter: { phone: null } }), fact('dossiers.authorisation-confirmed.v1', {})).byClaim).toBe(
      false,
    );
  });

  it('learns code, receiver and times', () => {
    const accepted = fact(
      'dossiers.accepted.v1',
      { receivedAt: AT.toISOString(), dueAt: '2026-11-27T10:00:00.000Z' },
      { drawn: { code: 'H21.195-261120-0001' } },
    );
    const known = applyFact(applySubmission(submitted({ applicant }), 'Khai sinh'), accepted);
    expect(known).toMatchObject({
      dossierCode: 'H21.195-261120-0001',
      receivedBy: 'clerk',
      receivedAt: AT,
      dueAt: new Date('2026-11-27T10:00:00Z'),
    });
    const asked = applyFact(known, fact('dossiers.supplement-requested.v1', { dueAt: null }));
    expect(asked.dueAt).toBeNull();
    expect(asked.receivedAt).toEqual(AT);
  });

  it('knows who works on it: claimed and assigned tasks until they end', () => {
    const after = (...facts: Fact[]) => facts.reduce(applyFact, applySubmission(submitted({ applicant }), 'Khai sinh'));
    const claimed = fact('workflow.task-claimed.v1', { taskId: 't1', assigneeId: 'an' });
    const given = fact('workflow.task-assigned.v1', { taskId: 't1', assigneeId: 'binh', from: 'an' });
    const second = fact('workflow.task-opened.v1', { taskId: 't2', assigneeId: null });
    expect(handlersOf(after(claimed, second))).toEqual(['an']);
    expect(handlersOf(after(claimed, given))).toEqual(['binh']);
    expect(handlersOf(after(claimed, fact('workflow.task-forwarded.v1', { taskId: 't1' })))).toEqual([]);
    expect(handlersOf(after(claimed, fact('workflow.case-closed.v1', {})))).toEqual([]);
  });
});
