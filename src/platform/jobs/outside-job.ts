/** A call to the outside that was decided and has to be made: a webhook, a mail, a message to the portal. */
export interface OutsideJob {
  readonly id: string;
  readonly kind: string;
  /** Jobs of one lane are done one after the other, oldest first: a subscriber's events of one dossier. */
  readonly lane: string;
  readonly payload: Record<string, unknown>;
  /** Tries before this one. */
  readonly attempts: number;
}

/** A job before it is written. A repeat with the same id is the same job. */
export type NewOutsideJob = Omit<OutsideJob, 'attempts'>;

/** Does the jobs of one kind. A throw means: try again later. It may be called twice for one job, and says so to the other side by the job's id. */
export interface OutsideJobHandler {
  readonly kind: string;
  /** Makes the call, outside of any transaction; bounded in time by itself. */
  perform(job: OutsideJob): Promise<void>;
}
