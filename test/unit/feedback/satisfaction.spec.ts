import { Satisfaction } from '../../../src/modules/feedback/domain/satisfaction.js';

const DOSSIER = {
  id: '019ab7f2-7c1e-7000-8000-000000000001',
  sectorCode: null,
  confidentiality: 'ordinary' as const,
  procedureCode: '1.004944',
  receivingAgencyCode: 'H21.195',
  resolvingAgencyCode: 'H21.195',
};
const AT = new Date('2026-11-24T09:00:00+07:00');

describe('a satisfaction answer', () => {
  it('publishes scores as facts and the comment as the personal part only', () => {
    const answer = Satisfaction.give(
      DOSSIER,
      { overall: 'unsatisfied', time: 'unsatisfied', attitude: null, comment: 'Chờ lâu quá, tôi là Hà.' },
      AT,
    );
    expect(answer.takeEvents()).toEqual([
      {
        type: 'feedback.given.v1',
        facts: {
          dossierId: DOSSIER.id,
          procedureCode: '1.004944',
          receivingAgencyCode: 'H21.195',
          resolvingAgencyCode: 'H21.195',
          overall: 'unsatisfied',
          time: 'unsatisfied',
          attitude: null,
        },
        personal: { comment: 'Chờ lâu quá, tôi là Hà.' },
      },
    ]);
    expect(JSON.stringify(answer)).not.toContain('Chờ lâu');
  });

  it('has no personal part without a comment', () => {
    const [event] = Satisfaction.give(DOSSIER, { overall: 'very-satisfied', time: null, attitude: null, comment: null }, AT).takeEvents();
    expect(event).not.toHaveProperty('personal');
  });
});
