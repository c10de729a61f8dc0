import type { EntitySchema } from 'typeorm';
import type { AggregateMap } from '../../../platform/commands/aggregate-map.js';
import type { Dossier } from '../domain/dossier.js';
import {
  CodeCounterSchema,
  CodeRegistrySchema,
  DeadlineExtensionSchema,
  DossierComponentSchema,
  DossierFileSchema,
  AccessGrantSchema,
  IntakeRulesSchema,
  SupplementRequestSchema,
  SuspensionSchema,
} from './dossier-parts.schema.js';
import { AnswerWaitSchema, SilenceRuleSchema } from './answer-wait.schema.js';
import { MovedClockSchema, UnmovedClockSchema } from './calendar-run.schema.js';
import { CorrectionSchema } from './correction.schema.js';
import { FormAnswerSchema } from './form-answer.schema.js';
import { DossierSchema } from './dossier.schema.js';

/** The tables that make up a dossier. */
export const DOSSIER_MAP: AggregateMap<Dossier> = {
  root: DossierSchema,
  streamColumn: 'id',
  childColumn: 'dossier_id',
  children: {
    components: DossierComponentSchema as unknown as EntitySchema,
    files: DossierFileSchema as unknown as EntitySchema,
    supplements: SupplementRequestSchema as unknown as EntitySchema,
    suspensions: SuspensionSchema as unknown as EntitySchema,
    extensions: DeadlineExtensionSchema as unknown as EntitySchema,
    answers: FormAnswerSchema as unknown as EntitySchema,
    waits: AnswerWaitSchema as unknown as EntitySchema,
  },
};

/** All tables of the module. */
export const DOSSIERS_SCHEMAS = [
  DossierSchema,
  DossierComponentSchema,
  DossierFileSchema,
  SupplementRequestSchema,
  SuspensionSchema,
  DeadlineExtensionSchema,
  FormAnswerSchema,
  CodeRegistrySchema,
  CodeCounterSchema,
  AccessGrantSchema,
  IntakeRulesSchema,
  AnswerWaitSchema,
  SilenceRuleSchema,
  CorrectionSchema,
  MovedClockSchema,
  UnmovedClockSchema,
] as unknown as readonly EntitySchema[];
