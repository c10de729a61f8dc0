import { Injectable } from '@nestjs/common';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import type { Actor } from '../../../shared/actor.js';
import type { PersonalLine } from '../../../shared/personal-line.js';
import { LookAtRequests } from '../use-cases/look-at-requests.js';
import { DataRequestView } from './data-request.view.js';

const PAGE = 200;

/** Requests that a person made about the own data, with what was decided. */
@Injectable()
export class DataRequestsPart implements PersonalPart {
  readonly kinds = ['data-request'] as const;

  constructor(private readonly look: LookAtRequests) {}

  async *lines(actor: Actor): AsyncGenerator<PersonalLine> {
    for (let cursor: string | undefined; ;) {
      const { items, next } = await this.look.listOwn({ cursor, limit: PAGE }, actor);
      for (const { id } of items) {
        const data = DataRequestView.of(await this.look.own(id, actor));
        const link = `/v1/citizen/personal-data/requests/${id}`;
        yield { kind: 'data-request', at: data.requestedAt, dossierId: data.dossierId, link, data };
      }
      if (next === undefined) return;
      cursor = next;
    }
  }
}
