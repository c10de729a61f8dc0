/** What a command answers: plain JSON, kept with the idempotency key so that a repeat gets the same. */
export type Outcome = object;

/** What the flush says of one stream: its new version, which is its ETag, and the numbers drawn for it by their names. */
export type StreamAnswer = { readonly version: number } & Readonly<Record<string, string | number>>;

/** The answer of a command over several streams: what was decided, and by stream what was written. */
export type TogetherAnswer<T extends Outcome> = T & { readonly streams: Readonly<Record<string, StreamAnswer>> };

const AFTER_STREAM = '/';

/** Where an answer has a drawn number: by its name, or in a command over several streams by stream and name. */
export function labelOf({ streamId, name }: { readonly streamId: string; readonly name: string }, isSeveral: boolean): string {
  return isSeveral ? `${streamId}${AFTER_STREAM}${name}` : name;
}

/** The outcome with the versions that its streams have when it is written. */
export function withVersions(outcome: Outcome, versions: ReadonlyMap<string, number>, isSeveral: boolean): Outcome {
  if (!isSeveral) return { ...outcome, version: [...versions.values()][0] };
  return { ...outcome, streams: Object.fromEntries([...versions].map(([streamId, version]) => [streamId, { version }])) };
}

/** The answer with the drawn numbers at their labels. */
export function withNumbers<T extends Outcome>(answer: Outcome, numbers: Readonly<Record<string, string>>): T {
  const answered: Record<string, unknown> = { ...answer };
  for (const [label, value] of Object.entries(numbers)) {
    const [first, name] = label.split(AFTER_STREAM) as [string, string | undefined];
    if (name === undefined) answered[first] = value;
    else {
      const streams = answered['streams'] as Readonly<Record<string, object>>;
      answered['streams'] = { ...streams, [first]: { ...streams[first], [name]: value } };
    }
  }
  return answered as T;
}
