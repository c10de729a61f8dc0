/** A statement with the values of a captured request. */
export interface CeilingStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A write with what has to differ each time. */
interface Written {
  /** Ids that the server had made. */
  readonly ids: readonly string[];
  /** The idempotency key. */
  readonly key: string;
}

/** What the bare server is given: connection and statements, by what its requests tell apart. */
export interface CeilingPlan {
  readonly url: string;
  readonly poolSize: number;
  /** By agency. */
  readonly W1: Readonly<Record<string, CeilingStatement>>;
  /** By authorization header: the dossier, then what is read of it beside: its last entries, who handles it. */
  readonly W2: Readonly<Record<string, readonly CeilingStatement[]>>;
  /** By resolving agency. */
  readonly W3: Readonly<Record<string, Written & { readonly statement: CeilingStatement }>>;
  readonly W4: Written & { readonly read: CeilingStatement; readonly write: CeilingStatement; readonly number: string };
}
