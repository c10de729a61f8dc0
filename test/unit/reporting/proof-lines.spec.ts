import { refusalLine } from '../../../src/modules/reporting/proof/proof-lines.js';
import { periodNotOver } from '../../../src/modules/reporting/domain/reporting.errors.js';

describe('a refusal of the recount', () => {
  it('names the option of the command, where the API names its field', () => {
    const line = refusalLine(periodNotOver('2026-11-30'));
    expect(line).toMatch(/^PERIOD_NOT_OVER: .*\(--as-of\)\. \| .*\(--as-of\)\.$/);
    expect(line).not.toContain('asOf');
  });
});
