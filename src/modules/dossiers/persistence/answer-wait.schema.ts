import { EntitySchema } from 'typeorm';
import type { AnswerWait, SilenceRule } from '../domain/answer-wait.js';

/** Dossiers that wait for their applicants. The sweep alone moves it on, without touching the dossier's version. */
export const AnswerWaitSchema = new EntitySchema<AnswerWait>({
  name: 'AnswerWait',
  schema: 'dossiers',
  tableName: 'answer_wait',
  columns: {
    dossierId: { type: 'uuid', name: 'dossier_id', primary: true, primaryKeyConstraintName: 'answer_wait_pk' },
    askedAt: { type: 'timestamptz', name: 'asked_at' },
    dueAt: { type: 'timestamptz', name: 'due_at' },
    legalBasis: { type: 'text', name: 'legal_basis' },
    answerDays: { type: 'int4', name: 'answer_days', nullable: true },
    remindDays: { type: 'int4', name: 'remind_days', nullable: true },
    calendarId: { type: 'text', name: 'calendar_id', nullable: true },
    calendarVersion: { type: 'int4', name: 'calendar_version', nullable: true },
    nextAt: { type: 'timestamptz', name: 'next_at' },
    stage: { type: 'text' },
  },
  indices: [
    { name: 'answer_wait_next', columns: ['nextAt'] },
    { name: 'answer_wait_by_calendar', synchronize: false },
  ],
});

/** How long applicants may stay silent, with the date from which it holds. */
export const SilenceRuleSchema = new EntitySchema<SilenceRule>({
  name: 'SilenceRule',
  schema: 'dossiers',
  tableName: 'silence_rule',
  columns: {
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'silence_rule_pk' },
    procedureCode: { type: 'text', name: 'procedure_code', primary: true, primaryKeyConstraintName: 'silence_rule_pk' },
    answerDays: { type: 'int4', name: 'answer_days', nullable: true },
    remindDays: { type: 'int4', name: 'remind_days' },
    legalBasis: { type: 'text', name: 'legal_basis' },
    source: { type: 'text' },
  },
});
