import { ground, NOW, raised, SETTER } from './given.js';

describe('the relief of a receivable', () => {
  it('reduces by a share, once, shows the arithmetic and keeps what it says of the applicant out of the facts', () => {
    const { receivables, id } = raised();
    receivables.relieve(id, ground({ kind: 'reduction', percent: 50 }), SETTER, NOW);
    expect(receivables.items[0]).toMatchObject({
      statutoryAmount: 70_000,
      amount: 35_000,
      state: 'open',
      relief: { base: 70_000, percent: 50, relieved: 35_000 },
    });
    const [told] = receivables.takeEvents();
    expect([told?.facts, told?.personal]).toEqual([
      expect.objectContaining({
        kind: 'reduction',
        base: 70_000,
        percent: 50,
        relieved: 35_000,
        amount: 35_000,
        legalBasis: 'Điều 10 Luật Phí và lệ phí',
      }),
      { category: 'poor-household', evidence: 'Sổ hộ nghèo', evidenceFileId: null },
    ]);
    expect(JSON.stringify(told?.facts)).not.toContain('poor');
    expect(() => receivables.relieve(id, ground(), SETTER, NOW)).toThrow(expect.objectContaining({ code: 'RELIEF_GIVEN' }));
  });

  it('exempts a receivable that nobody has set yet, and refuses to reduce it', () => {
    const { receivables, id } = raised(null);
    expect(() => receivables.relieve(id, ground({ kind: 'reduction', percent: 50 }), SETTER, NOW)).toThrow(
      expect.objectContaining({ code: 'AMOUNT_NOT_SET' }),
    );
    expect(receivables.relieve(id, ground(), SETTER, NOW)).toMatchObject({
      state: 'cancelled',
      amount: 0,
      relief: { base: null, relieved: null },
    });
  });

  it.each([
    ['a reduction without its percentage', ground({ kind: 'reduction' }), 'RELIEF_PERCENT_WRONG'],
    ['an exemption of a percentage', ground({ percent: 50 }), 'RELIEF_PERCENT_WRONG'],
    ['no evidence', ground({ evidence: null }), 'RELIEF_EVIDENCE_ONE'],
    ['two evidences', ground({ evidenceFileId: 'a' }), 'RELIEF_EVIDENCE_ONE'],
  ])('refuses %s', (_, given, code) => {
    const { receivables, id } = raised();
    expect(() => receivables.relieve(id, given, SETTER, NOW)).toThrow(expect.objectContaining({ code }));
  });

  it('rounds nothing', () => {
    const { receivables, id } = raised(50_001);
    expect(() => receivables.relieve(id, ground({ kind: 'reduction', percent: 50 }), SETTER, NOW)).toThrow(
      expect.objectContaining({ code: 'RELIEF_NOT_WHOLE' }),
    );
  });
});
