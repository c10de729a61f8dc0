/**
 * One part of a flush: a statement without its `with`, reading from the parts before it. Its text is made from its shape alone, so that the
 * text of a whole flush is put together once for all commands of one shape.
 */
export interface Part {
  /** All that the text depends on: parts of one shape have the same text. */
  readonly shape: string;
  /** Postgres types of the values, by which each placeholder is cast, so that Postgres never has to guess. */
  readonly types: readonly string[];
  readonly values: readonly unknown[];
  readonly text: (...placeholders: string[]) => string;
}

/** A part under the name by which later ones read it. */
export interface NamedPart {
  readonly name: string;
  readonly part: Part;
}

/** Places of parameters in one statement; texts never contain values. */
export class Parameters {
  readonly values: unknown[] = [];

  /** The text of a part with the next free placeholders; takes its values in. */
  render({ types, values, text }: Part): string {
    return text(...types.map((type, index) => this.add(values[index], type)));
  }

  /** Adds a value and returns its placeholder with a cast. */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** A part without values, always the same. */
export function constant(shape: string, text: string): Part {
  return { shape, types: [], values: [], text: () => text };
}
