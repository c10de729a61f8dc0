import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import { coverageOf, type Coverage } from '../../../platform/auth/covered.js';
import { everyHandOf } from '../../../shared/acting.js';
import { agenciesOf, type Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import { pageOf } from '../../../shared/page.js';
import { AgencyReader, agencyUnknown, OfficerReader } from '../../agencies/index.js';
import { ProcedureReader } from '../../catalogue/index.js';
import { TaskCounter, type TaskCounts } from '../persistence/task-counter.js';
import { poolsOf, type TaskPool } from '../persistence/task-pools.js';
import { WorklistReader } from '../persistence/worklist.reader.js';
import type { WorklistQueryDto } from './worklist-query.dto.js';
import { WorklistItemView, type WorklistView } from './worklist.view.js';

const TASKS = new Keyset('tasks', ['instant?', 'id']);

/** Pages of worklists, and how much work there is. */
@Injectable()
export class TaskPages {
  constructor(
    private readonly reader: WorklistReader,
    private readonly counter: TaskCounter,
    private readonly agencies: AgencyReader,
    private readonly officers: OfficerReader,
    private readonly procedures: ProcedureReader,
    private readonly clock: Clock,
  ) {}

  /** One page of the officer's worklist. @throws DomainError PROCEDURE_UNKNOWN, AGENCY_UNKNOWN (422), as `Keyset.open` */
  async worklist(query: WorklistQueryDto, actor: Actor): Promise<WorklistView> {
    const { agencyCode } = query;
    const agencyName = await this.agencies.names();
    if (agencyCode !== undefined && agencyName(agencyCode) === null) throw agencyUnknown('agencyCode', agencyCode);
    const page = await TASKS.page(
      { ...query },
      async ({ rows: limit, after }) => {
        const procedureCode = query.procedureCode && (await this.procedures.knownCode(query.procedureCode));
        return this.reader.list({ ...query, procedureCode, ...this.rightsOf(actor), limit, after });
      },
      ({ sortedAt, taskId }) => [sortedAt, taskId],
    );
    const officer = await this.officers.shown(page.items.map(({ assigneeId }) => assigneeId));
    return pageOf(page, (row) => WorklistItemView.of(row, agencyName, officer));
  }

  /** How many tasks wait: the officer's own, in the pools that the officer may take from, in the whole agency. */
  counts(actor: Actor): Promise<TaskCounts> {
    return this.counter.count(this.rightsOf(actor));
  }

  private rightsOf(actor: Actor): {
    hands: readonly string[];
    agencies: readonly string[];
    coverage: Coverage;
    pools: readonly TaskPool[];
    now: string;
  } {
    return {
      hands: everyHandOf(actor),
      agencies: agenciesOf(actor),
      coverage: coverageOf(actor),
      pools: poolsOf(actor),
      now: this.clock.now().toISOString(),
    };
  }
}
