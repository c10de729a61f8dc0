import { ofDossier, type PersonalColumns } from '../../../platform/database/personal-columns.js';

const AMONG_OFFICERS = 'notes among officers, which no route of citizens shows; grounds and outcome stand in the dossier';

/** Cases and tasks keep who did what when; what officers wrote along goes. */
export const WORKFLOW_PERSONAL_COLUMNS: PersonalColumns = {
  tables: [
    {
      table: 'workflow.work_case',
      rows: ofDossier(),
      emptied: { decision_note: 'null', refusal_ground: 'null' },
      exported: AMONG_OFFICERS,
    },
    { table: 'workflow.task', rows: ofDossier(), emptied: { note: 'null' }, exported: AMONG_OFFICERS },
  ],
  impersonal: {
    'workflow.process_definition.content': 'a published process',
    'workflow.process_draft.content': 'a process to be published',
    'workflow.process_withdrawal': 'why a version was withdrawn: a mistake or a decision, said by an office',
    'workflow.work_case.procedure_name': 'the name of a procedure',
    'workflow.work_case.close_reason': 'a kind of end',
    'workflow.work_case.outcome': 'granted or refused',
    'workflow.task.step_name': 'the name of a step',
    'workflow.task.outcome': 'a kind of decision',
  },
};
