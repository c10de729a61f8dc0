import { Injectable } from '@nestjs/common';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import type { Actor } from '../../../shared/actor.js';
import type { PersonalLine } from '../../../shared/personal-line.js';
import { DossierVisibility } from '../../dossiers/index.js';
import { LookAtReceivables } from '../use-cases/look-at-receivables.js';
import { ReceivablesView } from './receivables.view.js';

/** What the dossiers that a person sees whole owe, and what was paid for them, with the numbers of the receipts. */
@Injectable()
export class ReceivablesPart implements PersonalPart {
  readonly kinds = ['receivables'] as const;

  constructor(
    private readonly visibility: DossierVisibility,
    private readonly look: LookAtReceivables,
  ) {}

  async *lines(actor: Actor): AsyncGenerator<PersonalLine> {
    for await (const { id: dossierId, isWhole } of this.visibility.own(actor)) {
      if (!isWhole) continue;
      const data = ReceivablesView.of(await this.look.execute(dossierId, actor));
      if (data.receivables.length === 0) continue;
      yield { kind: 'receivables', at: data.receivables[0]!.setAt, dossierId, link: `/v1/citizen/receivables/${dossierId}`, data };
    }
  }
}
