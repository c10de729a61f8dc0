import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { DossierHandlers, type Handler } from '../../dossiers/index.js';

/** Says by which duties a dossier is handled, to the module below that shows it. */
@Injectable()
export class HandlersReader implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly dossiers: DossierHandlers,
  ) {}

  onModuleInit(): void {
    this.dossiers.register((dossierId) => this.of(dossierId));
  }

  /** The duties of the tasks that wait or are being done, in the order of their opening. */
  of(dossierId: string): Promise<readonly Handler[]> {
    return this.database.read<Handler>(
      `select agency_code as "agencyCode", unit, role, step_name as work from workflow.task where dossier_id = $1::uuid
        and closed_at is null order by ordinal`,
      [dossierId],
    );
  }
}
