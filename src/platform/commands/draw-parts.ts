import type { NumberOrder, Series } from './drawn-numbers.js';
import { constant, type NamedPart, type Part } from './part.js';

/** How a flush draws its numbers: the counters in a fixed order, then all numbers at once, as the array `gate.drawn`. */
export interface DrawParts {
  readonly counters: readonly NamedPart[];
  readonly gate: Part;
}

/**
 * The parts that draw numbers. Most commands draw one or none. More are drawn counter by counter, tables and rows in the order of their
 * names, so that two commands that meet wait for each other and never both.
 *
 * @param from what the first of them reads from: one row when all before it succeeded
 */
export function drawParts(orders: readonly NumberOrder[], from: string): DrawParts {
  const [only] = orders;
  if (!only) return { counters: [], gate: constant(`gate from ${from}`, `select null::text[] as drawn from ${from}`) };
  if (orders.length === 1)
    return {
      counters: [{ name: 'counter_1', part: drawOne(only.series, from) }],
      gate: constant('gate of one', 'select drawn from counter_1'),
    };
  const series = seriesOf(orders);
  const tables = [...new Set(series.map(({ counterTable }) => counterTable))].sort();
  const counters = tables.map((table, index) => {
    const before = index === 0 ? from : `(select from counter_${index} having count(*) > 0) as before`;
    return { name: `counter_${index + 1}`, part: drawSome(table, series, before) };
  });
  return { counters, gate: gateOfSome(orders, tables, series) };
}

const columnsOf = ({ scope }: Series): string[] => Object.keys(scope).sort();
const typeOf = (column: string): string => (column.endsWith('_on') ? 'date' : 'text');
const textOf = (prefix: string, number: string, digits: string): string =>
  `${prefix} || lpad(${number}::text, greatest(${digits}, length(${number}::text)), '0')`;

function drawOne(series: Series, from: string): Part {
  const columns = columnsOf(series);
  return {
    shape: `draw ${series.counterTable} by ${columns.join()} from ${from}`,
    types: ['int4', 'text', ...columns.map(typeOf)],
    values: [series.minDigits, series.prefix, ...columns.map((column) => series.scope[column])],
    text: (digits, prefix, ...scope) =>
      `insert into ${series.counterTable} as c (${columns.join(', ')}, last) select ${scope.join(', ')}, 1 from ${from}
   on conflict (${columns.join(', ')}) do update set last = c.last + 1
   returning array[${textOf(prefix!, 'c.last', digits!)}] as drawn`,
  };
}

/** A series of a command that draws several numbers, and how many of it. */
interface CountedSeries extends Series {
  readonly key: string;
  count: number;
}

function seriesOf(orders: readonly NumberOrder[]): readonly CountedSeries[] {
  const found = new Map<string, CountedSeries>();
  for (const { series } of orders) {
    const key = keyOf(series);
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { ...series, key, count: 1 });
  }
  return [...found.values()];
}

const keyOf = (series: Series): string => JSON.stringify([series.counterTable, ...columnsOf(series).map((c) => [c, series.scope[c]])]);

function drawSome(table: string, all: readonly CountedSeries[], from: string): Part {
  const series = all.filter(({ counterTable }) => counterTable === table);
  const columns = columnsOf(series[0]!);
  const names = columns.join(', ');
  return {
    shape: `draw some ${table} by ${columns.join()} from ${from}`,
    types: ['jsonb'],
    values: [JSON.stringify(series.map(({ scope, count }) => ({ ...scope, count })))],
    text: (rows) =>
      `insert into ${table} as c (${names}, last) select ${columns.map((column) => `s.${column}`).join(', ')}, s.count
   from ${from}, jsonb_to_recordset(${rows}) as s(${columns.map((column) => `${column} ${typeOf(column)}`).join(', ')}, count int4)
   order by ${names} on conflict (${names}) do update set last = c.last + excluded.last returning to_jsonb(c) as counter`,
  };
}

/** All numbers, in the order of the orders: of one series the first is the first that was drawn. */
function gateOfSome(orders: readonly NumberOrder[], tables: readonly string[], series: readonly CountedSeries[]): Part {
  const drawn = new Map<string, number>();
  const numbers = orders.map(({ series: of }, index) => {
    const { counterTable, scope, prefix, minDigits: digits } = of;
    const key = keyOf(of);
    const nth = (drawn.get(key) ?? 0) + 1;
    drawn.set(key, nth);
    const { count } = series.find((each) => each.key === key)!;
    return { place: index + 1, counted: tables.indexOf(counterTable) + 1, scope, prefix, digits, back: count - nth };
  });
  const counters = tables.map((_, index) => `select ${index + 1} as counted, counter from counter_${index + 1}`).join(' union all ');
  return {
    shape: `gate of ${tables.length} counters`,
    types: ['jsonb', 'int8'],
    values: [JSON.stringify(numbers), orders.length],
    text: (rows, count) =>
      `select array_agg(${textOf('n.prefix', `((d.counter->>'last')::int4 - n.back)`, 'n.digits')} order by n.place) as drawn
    from jsonb_to_recordset(${rows}) as n(place int4, counted int4, scope jsonb, prefix text, digits int4, back int4)
    join (${counters}) d on d.counted = n.counted and d.counter @> n.scope having count(*) = ${count}`,
  };
}
