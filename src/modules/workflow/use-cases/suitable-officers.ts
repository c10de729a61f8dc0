import { Injectable } from '@nestjs/common';
import { isId } from '../../../shared/id.js';
import { OfficerReader, type Officer } from '../../agencies/index.js';
import type { Task } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';

/** Whether work may be given to somebody: who is assigned must hold the role at the agency today. */
@Injectable()
export class SuitableOfficers {
  constructor(private readonly officers: OfficerReader) {}

  /** Everybody who suits, by name; at most 500. */
  list({ agencyCode, role }: Pick<Task, 'agencyCode' | 'role'>): Promise<readonly Officer[]> {
    return this.officers.withRole(agencyCode, role);
  }

  /** @throws DomainError OFFICER_NOT_SUITABLE */
  async check(officerId: string, { agencyCode, role }: Pick<Task, 'agencyCode' | 'role'>): Promise<void> {
    const officer = isId(officerId) ? await this.officers.find(officerId) : undefined;
    const suits = officer?.posts.some((post) => post.agencyCode === agencyCode && post.roles.includes(role)) ?? false;
    if (!suits) throw refusal('OFFICER_NOT_SUITABLE', { agencyCode, role });
  }
}
