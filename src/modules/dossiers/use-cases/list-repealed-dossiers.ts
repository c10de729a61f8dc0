import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader, type AgencyNames } from '../../agencies/index.js';
import { RepealEffects, type AskedRepeal } from '../../catalogue/index.js';
import { TouchedDossiersReader, type OpenDossier } from '../persistence/touched-dossiers.reader.js';
import { viewerOf } from '../persistence/visible.js';
import type { EFFECTS } from './list-touched-dossiers.js';

export { ListTouchedDossiers } from './list-touched-dossiers.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const REPEALED = new Keyset('repealed-dossiers', ['id']);

/** An open dossier, which goes on under its version after the repeal. */
export interface RepealedDossier extends OpenDossier {
  readonly versionNo: number;
  readonly effect: (typeof EFFECTS)[number];
}

/** What a repeal would end, and what is running. */
export interface RepealedDossiers {
  readonly repeal: AskedRepeal;
  readonly page: Page<RepealedDossier>;
  readonly count: number | undefined;
  readonly nameOf: AgencyNames;
}

interface AskedPage {
  readonly effectiveFrom?: string;
  readonly cursor?: string;
  readonly limit: number;
  readonly count?: 'exact';
}

/** Shows whoever is about to repeal a procedure which dossiers run, under which version each goes on, and what brings it back. */
@Injectable()
export class ListRepealedDossiers {
  constructor(
    private readonly dossiers: TouchedDossiersReader,
    private readonly effects: RepealEffects,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `RepealEffects.find` and `Keyset.open` */
  async execute(text: string, { effectiveFrom, count, ...query }: AskedPage, actor: Actor): Promise<RepealedDossiers> {
    const repeal = await this.effects.find(text, effectiveFrom);
    const { procedureCode } = repeal;
    const viewer = viewerOf(actor, this.clock.now());
    const page = await REPEALED.page(
      { ...query, code: procedureCode, effectiveFrom: repeal.effectiveFrom },
      ({ after: [after] = [FIRST_ID], rows }) => this.dossiers.listOf(procedureCode, viewer, after, rows),
      ({ id }) => [id],
    );
    const items: RepealedDossier[] = [];
    for (const each of page.items) {
      const effect = each.receivedAt === null ? 'stays-as-handed-in' : 'stays-as-received';
      items.push({ ...each, versionNo: await this.effects.versionNoOf(each.procedureVersionId), effect });
    }
    return {
      repeal,
      page: { ...page, items },
      count: count && (await this.dossiers.countOf(procedureCode, viewer)),
      nameOf: await this.agencies.names(),
    };
  }
}
