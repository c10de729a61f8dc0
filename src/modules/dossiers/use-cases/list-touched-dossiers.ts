import { Injectable } from '@nestjs/common';
import { Keyset } from '../../../platform/database/keyset.js';
import type { Actor } from '../../../shared/actor.js';
import { Clock } from '../../../shared/clock.js';
import type { Page } from '../../../shared/page.js';
import { AgencyReader, type AgencyNames } from '../../agencies/index.js';
import { DraftEffects, type EffectOnDossier, type HeldDraft } from '../../catalogue/index.js';
import { TouchedDossiersReader, type OpenDossier } from '../persistence/touched-dossiers.reader.js';
import { viewerOf } from '../persistence/visible.js';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const TOUCHED = new Keyset('touched-dossiers', ['id']);

/**
 * Why a dossier stays as it is when a change begins: it was received under what held before, or it waits for reception and was handed in
 * under that. Rules of intake and of the clock are those of reception, so that one that waits takes new ones.
 */
export const EFFECTS = ['stays-as-received', 'stays-as-handed-in', 'takes-rules-at-reception'] as const;

/** An open dossier with what becomes of it, and what a draft would have said differently about it. */
export interface TouchedDossier extends OpenDossier, EffectOnDossier {
  readonly effect: (typeof EFFECTS)[number];
}

/** What is running under the versions that a draft would follow. */
export interface TouchedDossiers {
  readonly procedureCode: string;
  readonly draftId: string;
  readonly page: Page<TouchedDossier>;
  readonly count: number | undefined;
  readonly nameOf: AgencyNames;
}

interface AskedPage {
  readonly cursor?: string;
  readonly limit: number;
  readonly count?: 'exact';
}

/** Shows whoever is about to publish a draft which dossiers run, that they stay as they are, and what the draft would say of each. */
@Injectable()
export class ListTouchedDossiers {
  constructor(
    private readonly dossiers: TouchedDossiersReader,
    private readonly effects: DraftEffects,
    private readonly agencies: AgencyReader,
    private readonly clock: Clock,
  ) {}

  /** Of a draft of another version. @throws DomainError as `DraftEffects.find` and `Keyset.open` */
  async execute(text: string, draftId: string, asked: AskedPage, actor: Actor): Promise<TouchedDossiers> {
    return this.touchedBy(await this.effects.find(text, draftId), asked, actor);
  }

  /** Of a draft of the province's own terms. @throws DomainError as `DraftEffects.findLocal` and `Keyset.open` */
  async ofLocalTerms(text: string, draftId: string, asked: AskedPage, actor: Actor): Promise<TouchedDossiers> {
    return this.touchedBy(await this.effects.findLocal(text, draftId), asked, actor);
  }

  private async touchedBy(draft: HeldDraft, { count, ...query }: AskedPage, actor: Actor): Promise<TouchedDossiers> {
    const { procedureCode } = draft;
    const viewer = viewerOf(actor, this.clock.now());
    const page = await TOUCHED.page(
      { ...query, code: procedureCode },
      ({ after: [after] = [FIRST_ID], rows }) => this.dossiers.listOf(procedureCode, viewer, after, rows),
      ({ id }) => [id],
    );
    const items: TouchedDossier[] = [];
    for (const each of page.items) {
      const on = await this.effects.on(draft, each);
      items.push({ ...each, effect: effectOn(each, on), ...on });
    }
    return {
      procedureCode,
      draftId: draft.draftId,
      page: { ...page, items },
      count: count && (await this.dossiers.countOf(procedureCode, viewer)),
      nameOf: await this.agencies.names(),
    };
  }
}

function effectOn({ receivedAt }: OpenDossier, { parts }: EffectOnDossier): TouchedDossier['effect'] {
  if (receivedAt !== null) return 'stays-as-received';
  return parts.includes('rules') ? 'takes-rules-at-reception' : 'stays-as-handed-in';
}
