import type { Version } from '../../../platform/commands/transactions.js';

/** Which task a command is about, and the version of the dossier that the caller saw. */
export interface TaskCommand {
  readonly dossierId: string;
  readonly taskId: string;
  readonly expected: Version;
}
