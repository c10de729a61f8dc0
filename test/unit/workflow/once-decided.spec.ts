import { DOSSIER_EVENTS } from '../../../src/modules/dossiers/index.js';
import { ONCE_DECIDED } from '../../../src/modules/workflow/domain/once-decided.js';
import { WorkCase } from '../../../src/modules/workflow/domain/case.js';

const REFUSED = ['dossiers.payment-requested.v1', 'dossiers.stopped.v1', 'dossiers.supplement-requested.v1', 'dossiers.withdrawn.v1'];

describe('what still happens to a dossier once its case is decided', () => {
  it('says it of every act on a dossier', () => {
    expect(Object.keys(ONCE_DECIDED).sort()).toEqual(Object.values(DOSSIER_EVENTS).sort());
    expect(
      Object.entries(ONCE_DECIDED)
        .flatMap(([act, says]) => (says === 'refused' ? [act] : []))
        .sort(),
    ).toEqual(REFUSED);
  });

  it.each(Object.values(DOSSIER_EVENTS))('%s', (act) => {
    const decided = Object.assign(new WorkCase(), { outcome: 'granted' as const });
    const check = expect(() => decided.assertFits(act));
    if (REFUSED.includes(act)) check.toThrow(expect.objectContaining({ kind: 'rule-broken', code: 'DECISION_EXISTS' }));
    else check.not.toThrow();
    expect(() => Object.assign(new WorkCase(), { outcome: null }).assertFits(act)).not.toThrow();
  });
});
