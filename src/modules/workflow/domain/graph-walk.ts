import { movesOn, type ProcessFlow, type ProcessGraph } from './process-graph.js';

/** Nodes by the ways between them, worked out once. */
export interface GraphWalk {
  /** Nodes that the start leads to, itself among them. */
  readonly reached: ReadonlySet<string>;
  /** Nodes that an end can be reached from, the ends among them. */
  readonly ending: ReadonlySet<string>;
  /** Nodes that a way leads back to from themselves. */
  readonly looping: ReadonlySet<string>;
}

/** Walks the graph from its start forwards and from its ends backwards; only nodes whose work lets a dossier go on lead anywhere. */
export function walk({ nodes, flows }: Pick<ProcessGraph, 'nodes' | 'flows'>): GraphWalk {
  const moving = new Set(nodes.filter(movesOn).map(({ id }) => id));
  const usable = flows.filter(({ from }) => moving.has(from));
  const forwards = neighbours(usable, ({ from, to }) => [from, to]);
  const backwards = neighbours(usable, ({ from, to }) => [to, from]);
  const of = (kind: string): string[] => nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  return {
    reached: spread(forwards, of('start')),
    ending: spread(backwards, of('end')),
    looping: inLoops(nodes, forwards, backwards),
  };
}

type Neighbours = ReadonlyMap<string, readonly string[]>;

function neighbours(flows: readonly ProcessFlow[], ends: (flow: ProcessFlow) => readonly [string, string]): Neighbours {
  const known = new Map<string, string[]>();
  for (const [from, to] of flows.map(ends)) known.set(from, [...(known.get(from) ?? []), to]);
  return known;
}

function spread(ways: Neighbours, from: readonly string[]): ReadonlySet<string> {
  const found = new Set(from);
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of ways.get(id) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(next);
    }
  }
  return found;
}

/** What is left of the graph once all that no way leads into, or out of, is taken away again and again; of that, what comes back. */
function inLoops(nodes: ProcessGraph['nodes'], forwards: Neighbours, backwards: Neighbours): ReadonlySet<string> {
  const left = new Set(nodes.map(({ id }) => id));
  const isCut = (id: string): boolean => [forwards, backwards].some((ways) => !(ways.get(id) ?? []).some((next) => left.has(next)));
  for (let cut = [...left].filter(isCut); cut.length > 0; cut = [...left].filter(isCut)) for (const id of cut) left.delete(id);
  return new Set([...left].filter((id) => spread(forwards, forwards.get(id) ?? []).has(id)));
}
