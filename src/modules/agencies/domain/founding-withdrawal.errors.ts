import { DomainError } from '../../../shared/domain-error.js';

/** The founding was withdrawn (409): the agency never is, unless it is entered anew. */
export function agencyWithdrawn(): DomainError {
  return new DomainError('rule-broken', 'AGENCY_WITHDRAWN', {
    vi: 'Việc thành lập cơ quan này đã được rút; hãy ghi nhận lại cơ quan trước.',
    en: 'The founding of this agency was withdrawn; enter the agency anew first.',
  });
}

/** Posts in an agency whose founding is withdrawn would be posts in whatever is entered anew with its code (409). */
export function agencyHasPosts(posts: number): DomainError {
  const sentence = {
    vi: `Còn ${posts} vị trí công tác được giao tại cơ quan này; hãy kết thúc các vị trí đó trước.`,
    en: `Posts are given in this agency, ${posts} of them; end them first.`,
  };
  return new DomainError('rule-broken', 'AGENCY_HAS_POSTS', sentence, { posts });
}
