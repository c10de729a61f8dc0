import type { Role } from '../../../shared/actor.js';
import type { Limits } from '../../../shared/grant.js';
import type { EffectiveDated } from './agency.js';

/** A person who serves in the administration; several posts are possible. */
export interface Officer {
  /** The same id as the actor's: made from issuer and subject. */
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** A post of an officer in an agency, with the roles that it carries. */
export interface Post extends EffectiveDated, Limits {
  readonly id: string;
  readonly agencyCode: string;
  /** Unit within the agency ("Phòng Đăng ký kinh doanh"). */
  readonly unit: string | null;
  readonly title: string;
  readonly roles: readonly Role[];
}
