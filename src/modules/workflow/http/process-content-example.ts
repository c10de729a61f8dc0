/** A small process as the document shows one: taken in, appraised, decided. */
export const PROCESS_EXAMPLE = {
  name: 'Quy trình giải quyết rút gọn',
  level: 'commune',
  nodes: [
    { id: 'start', kind: 'start' },
    step('reception', 'Tiếp nhận, chuyển hồ sơ', { role: 'desk-officer', agency: 'receiving' }, 'reception', 0.1, ['forward']),
    step('appraisal', 'Thẩm định hồ sơ, dự thảo kết quả', { role: 'case-officer', agency: 'resolving' }, 'resolution', 0.6, [
      'forward',
      'return',
    ]),
    step('decision', 'Quyết định, ký kết quả', { role: 'agency-head', agency: 'resolving' }, 'decision', 0.3, ['decide', 'return']),
    { id: 'end', kind: 'end' },
  ],
  flows: [
    { from: 'start', to: 'reception' },
    { from: 'reception', to: 'appraisal' },
    { from: 'appraisal', to: 'decision' },
    { from: 'decision', to: 'end' },
  ],
  examples: [
    {
      name: 'Không đủ điều kiện',
      given: { decisions: [{ node: 'decision', outcome: 'refused' }] },
      when: [
        { node: 'reception', action: 'forward' },
        { node: 'appraisal', action: 'forward' },
        { node: 'decision', action: 'decide' },
      ],
      then: { at: [], outcome: 'refused' },
    },
  ],
};

/** The same, changed. */
export const REVISED_EXAMPLE = { ...PROCESS_EXAMPLE, name: 'Quy trình giải quyết rút gọn, sửa đổi' };

function step(id: string, name: string, performer: object, phase: string, share: number, actions: readonly string[]): object {
  return { id, kind: 'task', name, performer, phase, share, actions };
}
