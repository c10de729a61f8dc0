import type { Answer, Asked } from './connection.js';

/** What clerks do. */
export type StepKind = 'receive' | 'forward' | 'decide' | 'ask' | 'upload' | 'answer' | 'withdraw' | 'hand-over';

/** Entries that each kind of step writes, exactly one per step. */
export const ENTRY_OF: Readonly<Record<Exclude<StepKind, 'upload'>, string>> = {
  receive: 'dossiers.accepted.v1',
  forward: 'workflow.task-forwarded.v1',
  decide: 'workflow.task-decided.v1',
  ask: 'dossiers.supplement-requested.v1',
  answer: 'dossiers.supplement-answered.v1',
  withdraw: 'dossiers.withdrawn.v1',
  'hand-over': 'dossiers.result-returned.v1',
};

/** What the answers of commands have in common. */
export interface Outcome {
  readonly id?: string;
  readonly code?: string | null;
  readonly status?: string;
  readonly version: number;
  readonly caseState?: string;
  readonly waiting?: readonly { readonly taskId: string }[];
}

/** A step that somebody was told has happened. */
export interface Acknowledged {
  readonly kind: StepKind;
  readonly asked: Asked;
  readonly answer: Answer;
  readonly token: string;
  readonly round: number;
}

/** What a client knows of one dossier. */
export interface KnownDossier {
  readonly id: string;
  readonly code: string;
  /** Version in the last answer. */
  version: number;
  readonly kinds: StepKind[];
  readonly token: string;
  /** File that was put under it, with its bytes. */
  file?: { readonly id: string; readonly bytes: Buffer };
  lastRound: number;
}

/** Everything that clients were told, kept outside of the server: what the server must never forget. */
export class Ledger {
  readonly dossiers = new Map<string, KnownDossier>();
  readonly steps: Acknowledged[] = [];
  readonly violations: string[] = [];
  round = 0;
  /** Steps whose answer never came, and how many of them had been carried out all the same. */
  readonly unanswered = { total: 0, carriedOut: 0 };

  /** Notes what must not be. */
  violation(text: string): void {
    this.violations.push(`round ${this.round}: ${text}`.slice(0, 1_000));
  }

  /** Notes a step that was answered with success. */
  acknowledge(kind: StepKind, asked: Asked, answer: Answer, token: string): void {
    this.steps.push({ kind, asked, answer, token, round: this.round });
  }

  ofRound(round: number): Acknowledged[] {
    return this.steps.filter((step) => step.round === round);
  }
}
