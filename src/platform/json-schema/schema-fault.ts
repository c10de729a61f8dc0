import type { ErrorObject } from 'ajv/dist/2020.js';

/** What a value does not keep. */
export interface SchemaFault {
  /** JSON pointer of the value. */
  readonly pointer: string;
  /** Keyword of the schema that is not kept. */
  readonly keyword: string;
  /** What the keyword says, such as `limit` or `missingProperty`. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** A fault as the validator tells it. */
export function faultOf({ instancePath: pointer, keyword, params }: ErrorObject): SchemaFault {
  return { pointer, keyword, params };
}
