import { Client } from 'pg';
import { newId } from '../../shared/id.js';
import type { Clock } from '../../shared/clock.js';
import type { PersonalColumns } from '../database/personal-columns.js';
import { lockNames } from '../database/name-lock.js';
import type { FileHolders } from '../files/file-holders.js';
import { appendBackground } from '../journal/append-background.js';
import { lockName, openHolds, type OpenHold } from '../retention/open-holds.js';
import { DISPOSAL_EVENTS, type PersonalDataDisposed } from './disposal.events.js';
import { emptyTable, filesOf, heldSubjects, ownedBy, type DataOwner, type OwnedRows } from './owned-rows.js';

/** Why it is done, and who decided it. */
export interface DisposalDecision {
  /** Provision or decision; it is kept for ever, so nothing personal. */
  readonly basis: string;
  /** Actor. */
  readonly by: string;
}

/** What became of a disposal: refused by holds, and then nothing was changed; or done, with the rows of each table that were emptied. */
export type Disposal =
  | { readonly isDone: false; readonly holds: readonly OpenHold[] }
  | {
      readonly isDone: true;
      readonly actId: string;
      readonly dossierIds: readonly string[];
      readonly emptied: Readonly<Record<string, number>>;
    };

/** The role that may do it is not known to this process. */
export class DisposalRoleUnknown extends Error {}

/**
 * Disposes of the personal data of a dossier or of a person, in every table that the registers name, in one transaction of the disposal
 * role with its entry in the journal. What was decided stays, and so do chains, counts and the hashes of records. Files that nobody else
 * holds are condemned; their bytes go as those of uploads do (`OrphanUploads`). Whether the time for it has come is the caller's to know.
 */
export class PersonalDisposal {
  /** @param disposalUrl connection of the disposal role; undefined where this process does not know it */
  constructor(
    private readonly disposalUrl: string | undefined,
    private readonly register: readonly PersonalColumns[],
    private readonly holders: FileHolders,
    private readonly clock: Clock,
  ) {}

  /** @throws DisposalRoleUnknown */
  async execute(owner: DataOwner, decision: DisposalDecision): Promise<Disposal> {
    if (this.disposalUrl === undefined) throw new DisposalRoleUnknown('DISPOSAL_DATABASE_URL is not known to this process');
    const client = new Client({ connectionString: this.disposalUrl });
    await client.connect();
    try {
      await client.query('begin');
      const done = await this.within(client, owner, decision);
      await client.query(done.isDone ? 'commit' : 'rollback');
      return done;
    } finally {
      await client.end();
    }
  }

  private async within(client: Client, owner: DataOwner, decision: DisposalDecision): Promise<Disposal> {
    const owned = await ownedBy(client, owner, this.register, this.clock.now());
    const fileIds = await filesOf(client, owned, this.register);
    const contents = await client.query<{ sha256: string }>('select sha256 from platform.stored_file where id = any($1::uuid[])', [
      fileIds,
    ]);
    const subjects = heldSubjects(
      owned,
      contents.rows.map(({ sha256 }) => sha256),
    );
    await lockNames(client, subjects.map(lockName), 'alone');
    const holds = await openHolds(client, subjects);
    if (holds.length > 0) return { isDone: false, holds };
    // Followers that have read a personal part write what they make of it before it is emptied; later ones find none.
    await client.query('select name from journal.follower order by name for update');
    const actId = newId();
    await this.note(client, owned, { actId, owner: owner.kind, basis: decision.basis, decidedBy: decision.by });
    return { isDone: true, actId, dossierIds: owned.dossierIds, emptied: await this.empty(client, owned, fileIds) };
  }

  /**
   * Moves each stream first: a command that has read the data meanwhile finds its version moved, and decides again on what is left.
   */
  private async note(client: Client, { streamIds, at }: OwnedRows, facts: PersonalDataDisposed['facts']): Promise<void> {
    const { rows } = await client.query<{ id: string }>(
      'select stream_id as id from journal.stream where stream_id = any($1::uuid[]) order by 1 for update',
      [streamIds],
    );
    const event = { type: DISPOSAL_EVENTS.disposed, facts } satisfies PersonalDataDisposed;
    await appendBackground(
      client,
      rows.map(({ id }) => ({ streamId: id, event })),
      at,
    );
  }

  private async empty(client: Client, owned: OwnedRows, fileIds: readonly string[]): Promise<Record<string, number>> {
    const emptied: Record<string, number> = {};
    let found = owned;
    for (const { tables, isLast } of inOrder(this.register)) {
      // The platform's own data is last, when no holder is left.
      if (isLast) {
        const held = await this.holders.held(client, fileIds);
        found = { ...owned, fileIds: fileIds.filter((id) => !held.has(id)) };
      }
      for (const table of tables) emptied[table.table] = (emptied[table.table] ?? 0) + (await emptyTable(client, table, found));
    }
    return emptied;
  }
}

function inOrder(register: readonly PersonalColumns[]): readonly (Pick<PersonalColumns, 'tables'> & { readonly isLast: boolean })[] {
  return register.map(({ tables }, index) => ({ tables, isLast: index === register.length - 1 }));
}
