import { wholeOf } from '../graph-times.js';
import type { StatedDuration } from '../process-definition.js';
import { isStep, type ProcessFlow, type ProcessGraph, type ProcessNode } from '../process-graph.js';
import { performerWords, timeWords } from './step-words.js';
import { BOLD, linesOf } from './text-lines.js';

/** Measures of a picture in pixels. */
export const BOX = { width: 380, padding: 14, gap: 34, line: 17, size: 13, nameLine: 19, nameSize: 14.5, round: 26 } as const;
const BETWEEN = 40;

/** A line of text and how it is set. */
export interface PictureLine {
  readonly text: string;
  readonly kind: 'name' | 'performer' | 'unit' | 'time';
}

/** A node with its place: middle, upper edge, size. */
export interface PlacedNode {
  readonly node: ProcessNode;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PictureLine[];
}

/** A graph with places for everything, from above to below in the order in which a dossier comes there. */
export interface ProcessPicture {
  readonly nodes: ReadonlyMap<string, PlacedNode>;
  readonly flows: readonly ProcessFlow[];
  /** Ways back by which officers return a dossier: from a step to the one done before it. */
  readonly returns: readonly ProcessFlow[];
  readonly width: number;
  readonly height: number;
}

/** Places a graph: a row for each number of steps that lie before, nodes of a row side by side in the order of the definition. */
export function pictureOf(graph: ProcessGraph): ProcessPicture {
  const { nodes, flows } = graph;
  const whole = wholeOf(graph);
  const rowOf = rowsOf({ nodes, flows });
  const rows = [...new Set(rowOf.values())].toSorted((one, other) => one - other);
  const widest = Math.max(1, ...rows.map((row) => nodes.filter(({ id }) => rowOf.get(id) === row).length));
  const width = widest * (BOX.width + BETWEEN) - BETWEEN;
  const placed = new Map<string, PlacedNode>();
  let y = 0;
  for (const row of rows) {
    const inRow = nodes.filter(({ id }) => rowOf.get(id) === row);
    const boxes = inRow.map((node) => boxOf(node, whole));
    const height = Math.max(...boxes.map((box) => box.height));
    const left = (width - inRow.length * (BOX.width + BETWEEN) + BETWEEN) / 2;
    for (const [index, box] of boxes.entries()) {
      const x = left + index * (BOX.width + BETWEEN) + BOX.width / 2;
      placed.set(box.node.id, { ...box, row, x, y: y + (height - box.height) / 2 });
    }
    y += height + BOX.gap;
  }
  return { nodes: placed, flows: known(flows, placed), returns: returnsOf({ nodes, flows }), width, height: Math.max(0, y - BOX.gap) };
}

function known(flows: readonly ProcessFlow[], placed: ReadonlyMap<string, PlacedNode>): readonly ProcessFlow[] {
  return flows.filter(({ from, to }) => placed.has(from) && placed.has(to));
}

/** How many nodes lie before each on the longest way; loops are not gone round, and what nothing leads to comes first. */
function rowsOf({ nodes, flows }: Pick<ProcessGraph, 'nodes' | 'flows'>): ReadonlyMap<string, number> {
  const place = new Map(nodes.map(({ id }, index) => [id, index]));
  const rows = new Map(nodes.map(({ id }) => [id, 0]));
  const onwards = flows.filter(({ from, to }) => place.has(from) && place.has(to) && from !== to);
  for (let round = 0, changed = true; changed && round < nodes.length; round += 1) {
    changed = false;
    for (const { from, to } of onwards) {
      const row = rows.get(from)! + 1;
      if (row <= rows.get(to)! || row > nodes.length) continue;
      rows.set(to, row);
      changed = true;
    }
  }
  return rows;
}

function returnsOf({ nodes, flows }: Pick<ProcessGraph, 'nodes' | 'flows'>): readonly ProcessFlow[] {
  const steps = new Set(nodes.filter(isStep).map(({ id }) => id));
  const returning = new Set(nodes.filter(({ actions }) => actions.includes('return')).map(({ id }) => id));
  return flows
    .filter(({ from, to }) => steps.has(from) && returning.has(to))
    .map(({ from, to }) => ({ from: to, to: from, condition: null }));
}

function boxOf(node: ProcessNode, whole: StatedDuration | undefined): Omit<PlacedNode, 'row' | 'x' | 'y'> {
  if (node.kind === 'start' || node.kind === 'end') return { node, width: BOX.round, height: BOX.round, lines: [] };
  const inner = BOX.width - 2 * BOX.padding;
  const set = (kind: PictureLine['kind'], text: string, most: number): PictureLine[] => {
    const size = kind === 'name' ? BOX.nameSize * BOLD : BOX.size;
    return linesOf(text, size, inner, most).map((line) => ({ text: line, kind }));
  };
  const waits = node.awaits === null ? [] : set('unit', `Chờ: ${node.awaits}`, 3);
  const lines = [
    ...set('name', node.name, 12),
    ...waits,
    ...set('performer', performerWords(node), 2),
    ...set('unit', node.performer?.unit ?? '', 4),
    ...set('time', `Thời gian: ${timeWords(node, whole)}`, 2),
  ];
  const height = 2 * BOX.padding + lines.reduce((sum, { kind }) => sum + (kind === 'name' ? BOX.nameLine : BOX.line), 0);
  return { node, width: BOX.width, height, lines };
}
