import type { ProcessGraph } from '../process-graph.js';
import { BOX, pictureOf, type PictureLine, type PlacedNode, type ProcessPicture } from './picture-of.js';
import { durationWords } from './step-words.js';
import { BOLD, linesOf } from './text-lines.js';

const MARGIN = 28;
/** Lanes beside the boxes: ways that pass over rows on the left, returns on the right. */
const LANE = 46;
const TITLE = { size: 17, line: 23 } as const;
const FONT = "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";
const INK = '#1f2933';
const MUTED = '#52606d';
const RETURN = '#b44d12';

const FILLS: Readonly<Record<string, readonly [fill: string, edge: string]>> = {
  reception: ['#e8f1fb', '#2b6cb0'],
  resolution: ['#ffffff', '#52606d'],
  decision: ['#fdf3d8', '#b7791f'],
  result: ['#e6f6ec', '#2f855a'],
};

const STYLES: Readonly<Record<PictureLine['kind'], string>> = {
  name: `font-size="${BOX.nameSize}" font-weight="bold" fill="${INK}"`,
  performer: `font-size="${BOX.size}" fill="${INK}"`,
  unit: `font-size="${BOX.size}" font-style="italic" fill="${MUTED}"`,
  time: `font-size="${BOX.size}" fill="${MUTED}"`,
};

/** A process as a picture: the same text for the same process, without scripts, styles or anything from elsewhere. */
export function svgOf(graph: ProcessGraph): string {
  const picture = pictureOf(graph);
  const width = picture.width + 2 * (MARGIN + LANE);
  const title = linesOf(graph.name, TITLE.size * BOLD, width - 2 * MARGIN, 6);
  const under = linesOf(sourceWords(graph), BOX.size, width - 2 * MARGIN, 3);
  const top = MARGIN + title.length * TITLE.line + under.length * BOX.line + 18;
  const legend = picture.returns.length > 0 ? 'Nét đứt: trả lại bước trước; có thể trả lại mọi bước đã qua.' : '';
  const height = top + picture.height + MARGIN + (legend === '' ? 0 : 30);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}"`,
    `role="img" font-family="${FONT}">`,
    `<title>${escaped(graph.name)}</title>`,
    `<rect width="${width}" height="${round(height)}" fill="#ffffff"/>`,
    ...title.map((line, index) =>
      text(MARGIN, MARGIN + (index + 0.75) * TITLE.line, `font-size="${TITLE.size}" font-weight="bold" fill="${INK}"`, line),
    ),
    ...under.map((line, index) => text(MARGIN, MARGIN + title.length * TITLE.line + (index + 0.9) * BOX.line, STYLES.time, line)),
    `<g transform="translate(${MARGIN + LANE} ${top})">`,
    ...waysOf(picture),
    ...[...picture.nodes.values()].map(nodeOf),
    '</g>',
    ...(legend === '' ? [] : [text(MARGIN, height - MARGIN, `font-size="${BOX.size}" fill="${RETURN}"`, legend)]),
    '</svg>',
    '',
  ].join('\n');
}

function sourceWords({ code, source, duration, procedureCode }: ProcessGraph): string {
  const parts = [
    `Mã: ${code}`,
    procedureCode === null ? 'mọi thủ tục' : `thủ tục ${procedureCode}`,
    ...(duration === null ? [] : [`thời hạn ${durationWords(duration)}`]),
    ...(source.decision === null ? [] : [`Quyết định ${source.decision}`]),
  ];
  return parts.join(' · ');
}

function waysOf({ nodes, flows, returns, width }: ProcessPicture): string[] {
  const of = (id: string): PlacedNode => nodes.get(id)!;
  const onwards = flows.map(({ from, to }) => wayOf(of(from), of(to)));
  return [...onwards, ...returns.map(({ from, to }) => returnOf(of(from), of(to), width))];
}

/** To the next row by the gap between; past other rows, and back, along the left side. */
function wayOf(from: PlacedNode, to: PlacedNode): string {
  const [below, above] = [from.y + from.height, to.y];
  const isNext = to.row === from.row + 1;
  const turn = isNext ? above - BOX.gap / 2 : below + BOX.gap / 3;
  const lane = `H ${-12 - (to.row % 3) * 9} V ${round(above - BOX.gap / 3)} `;
  const bend = isNext && from.x === to.x ? '' : `V ${round(turn)} ${isNext ? '' : lane}H ${round(to.x)} `;
  return drawn(`M ${round(from.x)} ${round(below)} ${bend}V ${round(above - 7)}`, MUTED, '', [to.x, above], 'down');
}

/** A bracket on the right side, from the upper half of a box to the lower half of the one before. */
function returnOf(from: PlacedNode, to: PlacedNode, width: number): string {
  // Those that pass over rows have lanes further out.
  const lane = 22 + Math.min(Math.max(from.row - to.row - 1, 0), 3) * 8;
  const side = Math.min(Math.max(from.x, to.x) + BOX.width / 2, width) + lane;
  const [start, end] = [from.y + from.height * 0.35, to.y + to.height * 0.65];
  const [right, target] = [from.x + from.width / 2, to.x + to.width / 2];
  const way = `M ${round(right)} ${round(start)} H ${round(side)} V ${round(end)} H ${round(target + 8)}`;
  return drawn(way, RETURN, ' stroke-dasharray="5 4"', [target + 1, end], 'left');
}

/** A way with its head, whose tip is at a point. Heads are drawn and not referred to: not every reader turns markers alike. */
function drawn(way: string, colour: string, dashes: string, [x, y]: readonly [number, number], towards: 'down' | 'left'): string {
  const back = towards === 'down' ? 'l -4.5 -9 h 9 z' : 'l 9 -4.5 v 9 z';
  return [
    `<path d="${way}" fill="none" stroke="${colour}" stroke-width="1.4"${dashes}/>`,
    `<path d="M ${round(x)} ${round(y)} ${back}" fill="${colour}"/>`,
  ].join('\n');
}

function nodeOf({ node, x, y, width, height, lines }: PlacedNode): string {
  if (node.kind === 'start' || node.kind === 'end') return roundOf(node.kind, x, y + height / 2);
  const [fill, edge] = FILLS[node.phase ?? 'resolution'] ?? FILLS['resolution']!;
  const dashes = node.kind === 'wait' ? ' stroke-dasharray="7 4"' : '';
  const left = x - width / 2;
  const place = `x="${round(left)}" y="${round(y)}" width="${width}" height="${round(height)}" rx="8"`;
  const box = `<rect ${place} fill="${fill}" stroke="${edge}" stroke-width="1.5"${dashes}/>`;
  let bottom = y + BOX.padding;
  const words = lines.map(({ kind, text: line }) => {
    bottom += kind === 'name' ? BOX.nameLine : BOX.line;
    return text(left + BOX.padding, bottom - 4, STYLES[kind], line);
  });
  return [box, ...words].join('\n');
}

function roundOf(kind: 'start' | 'end', x: number, y: number): string {
  const radius = BOX.round / 2;
  const middle = `cx="${round(x)}" cy="${round(y)}"`;
  const ring = `<circle ${middle} r="${radius}" fill="#ffffff" stroke="${INK}" stroke-width="${kind === 'end' ? 3 : 1.5}"/>`;
  const core = kind === 'end' ? `<circle ${middle} r="${radius - 6}" fill="${INK}"/>` : '';
  return `${ring}${core}${text(x + radius + 8, y + 5, STYLES.performer, kind === 'start' ? 'Bắt đầu' : 'Kết thúc')}`;
}

function text(x: number, y: number, style: string, words: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${style}>${escaped(words)}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text as XML takes it; what no XML may contain goes. */
function escaped(words: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return words

    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => signs[sign]!);
}
