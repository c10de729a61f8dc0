import { Injectable } from '@nestjs/common';
import type { DomainError } from '../../../shared/domain-error.js';
import { isId } from '../../../shared/id.js';
import { OfficerReader, type Officer } from '../../agencies/index.js';
import { isWithin, type Matter } from '../../../shared/grant.js';
import type { Task } from '../domain/task.js';
import { refusal } from '../domain/workflow.errors.js';

/** An officer who performs a role, and why the task is not for him now; undefined where it is. */
export interface Colleague {
  readonly officer: Officer;
  readonly refused: DomainError | undefined;
  /** Local date on which he is back; null where he is there. */
  readonly backOn: string | null;
}

/** Whether a task may be assigned to an officer, who must hold the role at the agency today, in a post whose limits cover the matter. */
@Injectable()
export class SuitableOfficers {
  constructor(private readonly officers: OfficerReader) {}

  /**
   * Everybody who holds the role at the agency, by name, at most 500, each with what stands against giving him the task.
   *
   * @param judged what he did on the dossier before that keeps him from it
   */
  async list(
    { role, ...matter }: Matter & Pick<Task, 'role'>,
    judged: (officerId: string) => DomainError | undefined,
  ): Promise<readonly Colleague[]> {
    const { agencyCode } = matter;
    const [found, away] = await Promise.all([this.officers.withRole(agencyCode, role), this.officers.awayFrom(agencyCode)]);
    return found.map((officer) => {
      const fits = officer.posts.filter((post) => isWithin(post, matter));
      const refused = fits.length === 0 ? refusal('OFFICER_NOT_SUITABLE', { agencyCode, role }) : judged(officer.id);
      const backOn = away.get(officer.id) ?? null;
      const isAway = backOn === null ? undefined : refusal('OFFICER_AWAY', { backOn });
      return { officer: fits.length === 0 ? officer : { ...officer, posts: fits }, refused: refused ?? isAway, backOn };
    });
  }

  /** @throws DomainError OFFICER_NOT_SUITABLE */
  async check(officerId: string, { role, ...matter }: Matter & Pick<Task, 'role'>): Promise<void> {
    const { agencyCode } = matter;
    const officer = isId(officerId) ? await this.officers.find(officerId) : undefined;
    const suits = officer?.posts.some((post) => post.agencyCode === agencyCode && post.roles.includes(role) && isWithin(post, matter));
    if (!suits) throw refusal('OFFICER_NOT_SUITABLE', { agencyCode, role });
  }
}
