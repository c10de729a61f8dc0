import { DomainError, type Sentence } from '../../../shared/domain-error.js';

/** A rule that a draft has to pass to be checked and published; it refuses by itself. */
export type GateStep = () => void | Promise<void>;

/** What stands against a draft: the refusal that its check or publication would give. */
export interface DraftFinding extends Sentence {
  readonly code: string;
  /** Path of the field that it is about; null where it is about the draft as a whole. */
  readonly field: string | null;
}

/** Most findings that are shown with a draft. */
export const MOST_DRAFT_FINDINGS = 100;

/** A command goes through the gate: the first step that refuses is its answer. @throws DomainError of that step */
export async function passGate(steps: readonly GateStep[]): Promise<void> {
  for (const step of steps) await step();
}

/** What the steps of a gate refuse, each asked by itself. @throws what is no refusal */
export async function findingsOf(steps: readonly GateStep[]): Promise<readonly DraftFinding[]> {
  const found: DraftFinding[] = [];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      found.push(...refusedAs(error));
    }
  }
  return found.slice(0, MOST_DRAFT_FINDINGS);
}

function refusedAs({ code, sentence, details: { errors = [] } }: DomainError): readonly DraftFinding[] {
  if (errors.length === 0) return [{ code, field: null, ...sentence }];
  return errors.map(({ field, code: fault, vi, en }) => ({ code: fault, field, vi, en }));
}
