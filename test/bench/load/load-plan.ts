/** What a desk takes in, without the applicant. */
export interface IntakeBody {
  readonly procedureCode: string;
  readonly resolvingAgencyCode: string;
  readonly components: readonly { readonly key: string; readonly originals: number }[];
}

/** One of the agencies that the load is spread over, with a token of one of its officers. */
export interface TargetAgency {
  readonly code: string;
  readonly token: string;
  /** Slots of the data set that are this agency's. */
  readonly slots: readonly number[];
  readonly intake: IntakeBody;
}

/** A case that can be sent on so many times. */
export interface PreparedCase {
  readonly dossierId: string;
  readonly taskId: string;
  readonly version: number;
  readonly token: string;
  readonly forwards: number;
}

/** The workloads that go over HTTP. */
export const HTTP_WORKLOADS = ['W1', 'W2', 'W3', 'W4', 'W12'] as const;
export type HttpWorkload = (typeof HTTP_WORKLOADS)[number];

/** Everything that requests are made of. */
export interface LoadPlan {
  readonly dossiers: number;
  /** ISO 8601. */
  readonly dueBefore: string;
  readonly targets: readonly TargetAgency[];
  readonly cases: readonly PreparedCase[];
  /** Addresses of public searches. */
  readonly searches: readonly string[];
  /** Whether a case may be sent on again and again, as the references do, which check nothing. */
  readonly repeats: boolean;
  /** Written into every dossier that is taken in, to count them afterwards. */
  readonly mark: string;
}

/** One window of one workload. */
export interface LoadOrder {
  readonly port: number;
  readonly workload: HttpWorkload;
  readonly connections: number;
  /** The window begins after so much time and so many requests, so that a slow server is measured as warm as a fast one. */
  readonly warmUp: { readonly ms: number; readonly requests: number };
  readonly windowMs: number;
}

/** What came of a window. Times in milliseconds; answers of the warm-up are in `statuses` only. */
export interface LoadOutcome {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** How many answers of which status, the warm-up included. */
  readonly statuses: Readonly<Record<string, number>>;
}
