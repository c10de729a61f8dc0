import { checkSuccession, Takeovers, type Succeeded } from '../../../src/modules/agencies/domain/agency-succession.js';

const REST = { successorCode: 'B', sectorCodes: [] };
const ended = (changes: Partial<Succeeded> = {}): Succeeded => ({ validTo: '2026-12-01', parentCode: 'P', successors: [REST], ...changes });
const on = (date: string, agencies: Record<string, Succeeded>) => new Takeovers(new Map(Object.entries(agencies)), date);

describe('who takes over from an agency', () => {
  it.each([
    ['nobody', [], 'none'],
    ['one for all', [{ agencyCode: 'B' }], 'B:'],
    ['one for a sector and one for the rest', [{ agencyCode: 'B', sectorCodes: ['S1'] }, { agencyCode: 'C' }], 'B:S1 C:'],
    ['itself', [{ agencyCode: 'A' }], 'AGENCY_SUCCEEDS_ITSELF'],
    ['the same twice', [{ agencyCode: 'B', sectorCodes: ['S1'] }, { agencyCode: 'B' }], 'SUCCESSOR_TWICE'],
    [
      'two for a sector',
      [{ agencyCode: 'B', sectorCodes: ['S1'] }, { agencyCode: 'C', sectorCodes: ['S1'] }, { agencyCode: 'D' }],
      'SECTOR_TWICE',
    ],
    ['nobody for the rest', [{ agencyCode: 'B', sectorCodes: ['S1'] }], 'SUCCESSION_INCOMPLETE'],
    ['two for the rest', [{ agencyCode: 'B' }, { agencyCode: 'C', sectorCodes: [] }], 'SUCCESSION_INCOMPLETE'],
  ])('may be said of %s: %j is %s', (_, successors, answer) => {
    const said = (): string => {
      try {
        const rows = checkSuccession('A', successors);
        return rows.map(({ successorCode, sectorCodes }) => `${successorCode}:${sectorCodes.join(',')}`).join(' ') || 'none';
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(said()).toBe(answer);
  });

  it.each([
    ['the day before', '2026-11-30', { A: ended() }, 'S1', 'A'],
    ['the day itself', '2026-12-01', { A: ended() }, 'S1', 'B'],
    ['a sector', '2026-12-01', { A: ended({ successors: [{ successorCode: 'C', sectorCodes: ['S1'] }, REST] }) }, 'S1', 'C'],
    ['another sector', '2026-12-01', { A: ended({ successors: [{ successorCode: 'C', sectorCodes: ['S1'] }, REST] }) }, 'S2', 'B'],
    ['no sector', '2026-12-01', { A: ended({ successors: [{ successorCode: 'C', sectorCodes: ['S1'] }, REST] }) }, null, 'B'],
    ['nobody named', '2026-12-01', { A: ended({ successors: [] }) }, 'S1', 'P'],
    ['a root without anybody', '2026-12-01', { A: ended({ successors: [], parentCode: null }) }, 'S1', 'A'],
    ['a successor that is over too', '2026-12-01', { A: ended(), B: ended({ successors: [{ ...REST, successorCode: 'C' }] }) }, 'S1', 'C'],
    ['a successor that goes on a while', '2026-12-01', { A: ended(), B: ended({ validTo: '2027-01-01' }) }, 'S1', 'B'],
    ['a circle in wrong data', '2026-12-01', { A: ended(), B: ended({ successors: [{ ...REST, successorCode: 'A' }] }) }, 'S1', 'A'],
  ] as const)('has its dossiers, by %s', (_, date, agencies, sector, owner) => {
    expect(on(date, agencies).ownerOf('A', sector)).toBe(owner);
  });

  it('is known of each successor, in its turn, by sector; of a root that ended without anybody nobody has anything', () => {
    const takeovers = on('2026-12-01', {
      A: ended({ successors: [{ successorCode: 'C', sectorCodes: ['S1'] }, REST] }),
      C: ended({ successors: [{ successorCode: 'D', sectorCodes: [] }] }),
      R: ended({ successors: [], parentCode: null }),
      L: ended({ validTo: '2027-01-01' }),
    });
    expect([takeovers.over, takeovers.succeeded]).toEqual([
      ['A', 'C', 'R'],
      ['A', 'C'],
    ]);
    const pairs = (...codes: string[]) =>
      takeovers.inheritedBy(codes).map(({ successorCode, predecessorCode }) => `${predecessorCode}>${successorCode}`);
    expect([pairs('B'), pairs('D', 'C').toSorted(), pairs('A', 'L', 'P', 'R')]).toEqual([['A>B'], ['A>C', 'A>D', 'C>D'], []]);
  });

  it('is known before the day, with the day', () => {
    const takeovers = on('2026-11-30', { A: ended(), B: ended({ validTo: '2026-11-01' }) });
    expect([takeovers.over, takeovers.nextOn, takeovers.successorOf('A', null), takeovers.successorOf('C', null)]).toEqual([
      ['B'],
      '2026-12-01',
      'B',
      null,
    ]);
  });
});
