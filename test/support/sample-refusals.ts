import { readRefusals, type Refusals } from '../../src/platform/http/openapi/refusals.js';

/** What the sample routes refuse beside what stands around every route: `tools/refusals` reads the product's sources only. */
export function sampleRefusals(): Refusals {
  const known = readRefusals();
  const sampleRule = { kind: 'rule-broken', vi: 'Trái quy tắc mẫu.', en: 'Breaks the sample rule.' } as const;
  return {
    stated: known.stated,
    problems: { ...known.problems, SAMPLE_RULE: sampleRule },
    around: [...known.around, 'CURSOR_INVALID', 'IDEMPOTENCY_KEY_REUSED', 'VERSION_MOVED'],
    operations: { ...known.operations, 'SamplePublicController.fail': ['SAMPLE_RULE'] },
  };
}
