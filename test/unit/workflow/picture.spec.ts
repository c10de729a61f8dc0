import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import { graphOf } from '../../../src/modules/workflow/domain/graph-forms.js';
import { importProcess } from '../../../src/modules/workflow/domain/import/process-import.js';
import { mermaidOf } from '../../../src/modules/workflow/domain/picture/mermaid-of.js';
import { BOX, pictureOf } from '../../../src/modules/workflow/domain/picture/picture-of.js';
import { svgOf } from '../../../src/modules/workflow/domain/picture/svg-of.js';
import { linesOf, widthOf } from '../../../src/modules/workflow/domain/picture/text-lines.js';
import { rawProcesses } from './given.js';
import { bare, DECISION, line, more, SOUND, task, withNode } from './graph-given.js';

const SEEDED = [...DEFAULT_PROCESSES, ...rawProcesses.flatMap((raw) => importProcess(raw).definition ?? [])].map(graphOf);
const ODD = '<script>alert("&")</script> \u0007\ud800]]> ' + 'ươ'.repeat(200);

describe('lines of text', () => {
  it.each([
    ['nothing', '', 3, []],
    ['one line', 'Thẩm định hồ sơ', 3, ['Thẩm định hồ sơ']],
    ['several', 'Thẩm định hồ sơ, dự thảo kết quả', 3, ['Thẩm định hồ sơ, dự', 'thảo kết quả']],
    ['more than there is room for', 'Thẩm định hồ sơ, dự thảo kết quả', 1, ['Thẩm định hồ sơ, dự …']],
  ])('of %s', (_, text, most, lines) => {
    expect(linesOf(text, 10, 128, most)).toEqual(lines);
  });

  it('never are wider than they may be, and lose no letter as long as there is room', () => {
    for (const text of [ODD, 'x'.repeat(500), 'WWWW '.repeat(60), 'Quyết định '.repeat(30), '审批流程'.repeat(40)]) {
      const lines = linesOf(text, 13, 200, 1000);
      for (const each of lines) expect(widthOf(each, 13)).toBeLessThanOrEqual(200);
      expect(lines.join('').replace(/\s/gu, '')).toBe(text.normalize('NFC').replace(/\s/gu, ''));
    }
  });
});

describe('the picture of a process', () => {
  it('has every node of every process of the seed within its edges, apart from the others, and its words within its box', () => {
    for (const graph of SEEDED) {
      const { nodes, width, height } = pictureOf(graph);
      expect(nodes.size).toBe(graph.nodes.length);
      const placed = [...nodes.values()];
      for (const [index, { x, y, ...box }] of placed.entries()) {
        expect(x - box.width / 2).toBeGreaterThanOrEqual(0);
        expect(x + box.width / 2).toBeLessThanOrEqual(width);
        expect(y + box.height).toBeLessThanOrEqual(height + 0.01);
        if (index > 0) expect(y).toBeGreaterThanOrEqual(placed[index - 1]!.y + placed[index - 1]!.height + BOX.gap - 0.01);
        for (const { text } of box.lines) expect(widthOf(text, BOX.size)).toBeLessThanOrEqual(BOX.width - 2 * BOX.padding);
      }
    }
  });

  it('is the same text for the same process, with its words as they are written', () => {
    const graph = SEEDED.find(({ code }) => code === 'QT001')!;
    expect(svgOf(graph)).toBe(svgOf(structuredClone(graph)));
    const words = svgOf(graph);
    for (const each of [
      'Mã: QT001',
      'Phân công thụ lý hồ sơ',
      'Văn thư (cơ quan giải quyết)',
      'Thời gian: 0,5 ngày làm việc',
      'Bắt đầu',
      'Kết thúc',
      'trả lại',
    ])
      expect(words).toContain(each);
    expect(words.match(/stroke-dasharray="5 4"/g)).toHaveLength(5);
  });

  it('says of a wait what it waits for, and has ways past other rows and several ends', () => {
    const wait = task('wait', {
      kind: 'wait',
      awaits: 'Nghĩa vụ tài chính',
      share: null,
      duration: { value: 30, unit: 'calendar-days' },
    });
    const graph = more([wait, bare('other-end', 'end')], [...line('appraisal', 'wait', 'decision'), ...line('decision', 'other-end')]);
    const words = svgOf(graph);
    expect(words).toContain('Chờ: Nghĩa vụ tài chính');
    expect(words.match(/Kết thúc/g)).toHaveLength(2);
    expect(mermaidOf(graph)).toContain('n4("wait<br/>Chờ: Nghĩa vụ tài chính<br/>Cán bộ thụ lý (cơ quan giải quyết)<br/>30 ngày")');
  });

  it('says of a step that states two times the one by which cases run', () => {
    const duration = { value: 5, unit: 'working-days' } as const;
    const ofTen = { duration: { value: 10, unit: 'working-days' } } as const;
    const shown = (share: number | null) => {
      const graph = withNode('appraisal', { duration, share }, ofTen);
      expect(svgOf(graph)).toContain(share === 0.05 ? 'Thời gian: 5 % thời hạn' : 'Thời gian: 5 ngày làm việc');
      return mermaidOf(graph)
        .split('\n')
        .find((each) => each.includes('appraisal'))!;
    };
    expect([null, 0.5, 0.05].map((share) => shown(share).split('<br/>').at(-1))).toEqual([
      '5 ngày làm việc"]',
      '5 ngày làm việc"]',
      '5 % thời hạn"]',
    ]);
  });

  it('lets no text become a part of it', () => {
    const graph = { ...withNode('appraisal', { name: ODD }), name: ODD, code: ODD };
    const words = svgOf(graph);
    expect(words).not.toMatch(/<script|<style|href|\son\w+=|url\(|[^\P{Cc}\n]|\p{Cs}/u);
    expect(words).toContain('&lt;script&gt;');
    const text = mermaidOf(graph);
    expect(text).not.toContain('<script');
    expect(text).toContain('#60;script#62;alert(#34;#38;#34;)');
  });

  it('draws what is not finished: loops, lost nodes, ways to nowhere, nothing at all', () => {
    const loop = more(
      [task('lost'), { ...DECISION, id: 'again' }],
      [...line('decision', 'appraisal'), ...line('again', 'nowhere'), ...line('again', 'again')],
    );
    for (const graph of [loop, { ...SOUND, nodes: [], flows: [] }]) {
      expect(svgOf(graph)).toMatch(/^<svg [^]*<\/svg>\n$/);
      expect(svgOf(graph)).not.toMatch(/NaN|undefined|Infinity/);
      expect(mermaidOf(graph)).toMatch(/^flowchart TD\n/);
    }
  });

  it('is drawn at once, also with as many nodes as a process may have', () => {
    const ids = Array.from({ length: 198 }, (_, index) => `s${index}`);
    const graph = {
      ...SOUND,
      nodes: [bare('start', 'start'), ...ids.map((id) => task(id, { name: 'x'.repeat(500) })), bare('end', 'end')],
    };
    const svg = svgOf({ ...graph, flows: line('start', ...ids, 'end') });
    expect(svg.length).toBeLessThan(1_000_000);
  });
});
