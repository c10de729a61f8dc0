import type { FormContent } from './form-content.js';

/** One answer with its label. */
export interface LabelledAnswer {
  /** Of the value: entries of lists have numbers in it, from 0. */
  readonly pointer: string;
  readonly vi: string;
  readonly en: string | null;
  readonly value: unknown;
}

/** The answers that were given, in the order of the fields; what is in a list comes entry by entry. */
export function labelledAnswers({ fields }: Pick<FormContent, 'fields'>, answers: unknown): readonly LabelledAnswer[] {
  const isContainer = (pointer: string): boolean => fields.some((other) => other.pointer.startsWith(`${pointer}/`));
  const labelled = fields.flatMap(({ pointer, vi, en }, place) =>
    isContainer(pointer)
      ? []
      : valuesAt(answers, pointer.split('/').slice(1)).map(({ path, value }) => ({
          place,
          path,
          answer: { pointer: `/${path.join('/')}`, vi, en, value },
        })),
  );
  const firstOf = (pointer: string): number => fields.findIndex((field) => field.pointer === pointer);
  const order = ({ place, path }: (typeof labelled)[number]): readonly number[] => {
    const list = path.findIndex((step) => typeof step === 'number');
    return list < 0 ? [place] : [firstOf(`/${path.slice(0, list).join('/')}`), Number(path[list]), place];
  };
  return labelled.toSorted((one, other) => compare(order(one), order(other))).map(({ answer }) => answer);
}

type Path = readonly (string | number)[];

function valuesAt(value: unknown, steps: readonly string[], path: Path = []): readonly { readonly path: Path; readonly value: unknown }[] {
  const [step, ...more] = steps;
  if (value === undefined) return [];
  if (step === undefined) return [{ path, value }];
  if (step === '*') return Array.isArray(value) ? value.flatMap((each, index) => valuesAt(each, more, [...path, index])) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Record<string, unknown>)[step], more, [...path, step]);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((each, index) => each !== other[index]);
  return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}
