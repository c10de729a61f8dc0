import { Injectable } from '@nestjs/common';
import { isId } from '../../../shared/id.js';
import { OfficerReader, type Officer } from '../../agencies/index.js';
import { isWithin, type Matter } from '../../../shared/grant.js';
import type { Task } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';

/** Whether a task may be assigned to an officer, who must hold the role at the agency today, in a post whose limits cover the matter. */
@Injectable()
export class SuitableOfficers {
  constructor(private readonly officers: OfficerReader) {}

  /** Everybody who suits, by name; at most 500. */
  list({ role, ...matter }: Matter & Pick<Task, 'role'>): Promise<readonly Officer[]> {
    return this.officers.withRole(matter.agencyCode, role, matter);
  }

  /** @throws DomainError OFFICER_NOT_SUITABLE */
  async check(officerId: string, { role, ...matter }: Matter & Pick<Task, 'role'>): Promise<void> {
    const { agencyCode } = matter;
    const officer = isId(officerId) ? await this.officers.find(officerId) : undefined;
    const suits = officer?.posts.some((post) => post.agencyCode === agencyCode && post.roles.includes(role) && isWithin(post, matter));
    if (!suits) throw refusal('OFFICER_NOT_SUITABLE', { agencyCode, role });
  }
}
