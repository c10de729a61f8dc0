import fc from 'fast-check';
import { withLocalTerms } from '../../../src/modules/catalogue/domain/local/apply-local-terms.js';
import { withStatement } from '../../../src/modules/catalogue/domain/local/stated-terms.js';
import { ONLINE_LEVELS, PARTIAL_GROUNDS, type ProcedureContent } from '../../../src/modules/catalogue/domain/procedure.js';
import { assertOnlineLevel } from '../../../src/modules/catalogue/domain/stated-content.js';

const reason = 'Phải đối chiếu bản chính.';
const limit = (ground: 'presence-required' | null) => ({ ground, reason });

describe('less than full online', () => {
  it.each([
    ['full', undefined, null],
    [null, undefined, null],
    ['partial', limit('presence-required'), null],
    ['none', limit(null), null],
    ['partial', undefined, 'ONLINE_REASON_MISSING'],
    ['none', undefined, 'ONLINE_REASON_MISSING'],
    ['full', limit(null), 'ONLINE_REASON_MISSING'],
    [null, limit(null), 'ONLINE_REASON_MISSING'],
    ['partial', limit(null), 'ONLINE_GROUND_MISSING'],
    ['none', limit('presence-required'), 'ONLINE_GROUND_MISSING'],
  ] as const)('%s because of %j: %s', (onlineLevel, onlineLimit, code) => {
    const judge = () => assertOnlineLevel({ onlineLevel, ...(onlineLimit && { onlineLimit }) });
    if (code === null) expect(judge).not.toThrow();
    else expect(judge).toThrow(expect.objectContaining({ code }));
  });

  it('is for the reason of the province where the province says how far, whatever the national text says', () => {
    const national = { onlineLevel: 'partial', onlineLimit: { ground: 'technical-fault', reason }, cases: [], channels: [] } as const;
    const level = fc.constantFrom(...ONLINE_LEVELS);
    fc.assert(
      fc.property(level, fc.constantFrom(...PARTIAL_GROUNDS), (stated, ground) => {
        const own = { level: stated, ground: stated === 'partial' ? ground : null, reason: stated === 'full' ? null : 'Lý do khác.' };
        const composed = withLocalTerms(national as unknown as ProcedureContent, withStatement({}, { onlineLevel: own }));
        expect(() => assertOnlineLevel(composed)).not.toThrow();
        expect(composed.onlineLimit?.reason).toBe(own.reason ?? undefined);
      }),
    );
  });
});
