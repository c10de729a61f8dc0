import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { RevisionSchema } from './revision.schema.js';

/** For commands of modules above that change what rights come from: what is remembered of callers is asked anew. */
@Injectable()
export class RightsRevision {
  constructor(private readonly aggregates: Aggregates) {}

  /** Raises the revision with the present command, as its last step. */
  raise(): void {
    this.aggregates.raiseRevision(RevisionSchema);
  }
}
