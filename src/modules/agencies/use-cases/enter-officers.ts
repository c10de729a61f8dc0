import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/commands/transactions.js';
import { EnrolledOfficer } from '../domain/enrolled-officer.js';
import type { Post } from '../domain/officer.js';
import { OfficerRepository } from '../persistence/officer.repository.js';

/** An officer as reference data states one: at most 500 at once. */
export interface StatedOfficer extends Pick<EnrolledOfficer, 'id' | 'issuer' | 'subject' | 'name'> {
  readonly posts: readonly Post[];
}

/** Enters officers of the reference data with their posts, all or none. Who stands there already as it is said is not written again. */
@Injectable()
export class EnterOfficers {
  constructor(
    private readonly transactions: Transactions,
    private readonly officers: OfficerRepository,
  ) {}

  async execute(stated: readonly StatedOfficer[]): Promise<void> {
    await this.transactions.runTogetherInBackground(async () => {
      const known = await this.officers.findAll(stated.map(({ id }) => id));
      for (const { posts, ...who } of stated) {
        const officer = known.get(who.id);
        if (officer && officer.enter(who.name, posts)) await this.officers.save(officer);
        if (officer) continue;
        const enrolled = EnrolledOfficer.enrol(who);
        enrolled.enter(who.name, posts);
        await this.officers.add(enrolled);
      }
      return {};
    });
  }
}
