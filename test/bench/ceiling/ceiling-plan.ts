/** A statement with the values of a captured request. */
export interface CeilingStatement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Ids that the server had made, which have to differ each time. */
interface Fresh {
  readonly ids: readonly string[];
}

/** A write with what has to differ each time. */
interface Written extends Fresh {
  /** The idempotency key. */
  readonly key: string;
}

/** Reads whose answer goes out when the note of who read what is written. */
interface Read extends Fresh {
  readonly reads: readonly CeilingStatement[];
  readonly note: CeilingStatement;
}

/** What the bare server is given: connection and statements, by what its requests tell apart. */
export interface CeilingPlan {
  readonly url: string;
  readonly poolSize: number;
  /** By agency. */
  readonly W1: Readonly<Record<string, Read>>;
  /** By authorization header: the dossier, then what is read of it beside: its last entries, who handles it. */
  readonly W2: Readonly<Record<string, Read>>;
  /** By resolving agency. */
  readonly W3: Readonly<Record<string, Written & { readonly statement: CeilingStatement }>>;
  /** By address. */
  readonly W12: Readonly<Record<string, CeilingStatement>>;
  readonly W4: Written & { readonly read: CeilingStatement; readonly write: CeilingStatement; readonly number: string };
}
