/** A call to the outside that was decided and has to be made: a webhook, a mail, a message to the portal. */
export interface OutsideJob {
  readonly id: string;
  readonly kind: string;
  /** The called party, such as a subscriber: concurrency limits and the circuit breaker are per target. */
  readonly target: string;
  /** Jobs of one lane are done one after the other, in the order of their ids: a subscriber's events of one dossier. */
  readonly lane: string;
  readonly payload: Record<string, unknown>;
}

/** Who a called party is. */
export interface NamedTarget {
  readonly name: string;
  readonly agencyCode: string;
  readonly agencyName: string | null;
}

/**
 * Does the jobs of one kind. A throw means: try again later. It may be called twice for one job, and says so to the other side by the job's
 * id.
 */
export interface OutsideJobHandler {
  readonly kind: string;
  /**
   * Makes the call, outside of any transaction; bounded in time by itself, and given up at once when `signal` aborts.
   *
   * @throws TargetUnreachable where the other side did not answer at all, or not as one that works: it is left alone for a while after some
   *   of these
   */
  perform(job: OutsideJob, signal: AbortSignal): Promise<void>;
  /** Who the called parties are, by target, for operators; left out where a target says it itself. */
  namesOf?(targets: readonly string[]): Promise<ReadonlyMap<string, NamedTarget>>;
}

/** The other side is not there, or says itself that it cannot answer now; it says nothing about the job. */
export class TargetUnreachable extends Error {}
