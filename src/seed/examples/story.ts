import type { StoryIds } from './step.js';
import type { StepName } from './steps.js';

/** What the example of an operation is about: something that was brought as far as the operation needs it. */
export interface Story {
  readonly steps: readonly StepName[];
  /** The version that the dossier is at by then, for operations that take `If-Match`. */
  readonly version?: number;
  /** The version of what the story is about before its first step, where that is no dossier but was there before. */
  readonly begins?: number;
  readonly persona?: string;
  readonly body?: (ids: StoryIds) => Readonly<Record<string, unknown>>;
  /** Parameters that are no ids of the story. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Operations that only look, whose examples are about the same thing. */
  readonly alsoOf?: readonly string[];
}
