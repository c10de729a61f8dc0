import { wholeOf } from '../graph-times.js';
import type { StatedDuration } from '../process-definition.js';
import type { ProcessGraph, ProcessNode } from '../process-graph.js';
import { pictureOf } from './picture-of.js';
import { performerWords, timeWords } from './step-words.js';

/** The same graph as Mermaid text (mermaid.js.org, flowchart): ids are positions, so that no word of Mermaid can be one. */
export function mermaidOf(graph: ProcessGraph): string {
  const { flows, returns } = pictureOf(graph);
  const whole = wholeOf(graph);
  const idOf = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  return [
    'flowchart TD',
    ...graph.nodes.map((node) => `  ${idOf.get(node.id)}${shapeOf(node, whole)}`),
    ...flows.map(({ from, to }) => `  ${idOf.get(from)} --> ${idOf.get(to)}`),
    ...returns.map(({ from, to }) => `  ${idOf.get(from)} -. "Trả lại" .-> ${idOf.get(to)}`),
    '',
  ].join('\n');
}

function shapeOf(node: ProcessNode, whole: StatedDuration | undefined): string {
  if (node.kind === 'start') return '(["Bắt đầu"])';
  if (node.kind === 'end') return '(["Kết thúc"])';
  const parts = [node.name, ...(node.awaits === null ? [] : [`Chờ: ${node.awaits}`]), performerWords(node), timeWords(node, whole)];
  const words = `"${parts.map(escaped).join('<br/>')}"`;
  return node.kind === 'wait' ? `(${words})` : node.phase === 'decision' ? `{{${words}}}` : `[${words}]`;
}

/** Mermaid has entity codes for what would end its text or be read as marks. */
function escaped(words: string): string {
  return words.replace(/\s+/gu, ' ').replace(/[^\p{L}\p{M}\p{N} .,:()/%–-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
