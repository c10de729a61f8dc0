import { IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { WholeOfficer } from '../persistence/whole-officer.reader.js';
import type { OfficerOutcome, PostOutcome } from '../use-cases/officer-outcome.js';
import { LimitedPostView } from './officer.view.js';

/** A post with what it is limited to, held today, before, or to come. */
export class WholePostView extends LimitedPostView {
  @IdField({ vi: 'Định danh của vị trí công tác', en: 'Id of the post' })
  readonly id: string;
}

/** An officer with all posts in the caller's agencies, those that ended and those to come too. */
export class WholeOfficerView {
  @IdField({ vi: 'Mã cán bộ', en: 'Id of the officer', example: '5b1f8a52-7c1e-8d4f-9a3b-2c4d5e6f7a8b' })
  readonly id: string;

  @TextField({ vi: 'Họ và tên', en: 'Name', max: 200, example: 'Phạm Kiết Hồng' })
  readonly name: string;

  @ObjectField({ vi: 'Các vị trí công tác', en: 'Posts', type: () => WholePostView, list: { max: 500 } })
  readonly posts: readonly WholePostView[];

  @WholeField({ vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647, example: 2 })
  readonly version: number;

  static with({ id, name, posts, version }: WholeOfficer, nameOf: AgencyNames): WholeOfficerView {
    return { id, name, version, posts: posts.map((post) => ({ ...post, agencyName: nameOf(post.agencyCode) })) };
  }
}

/** What a command on an officer answers. */
export class OfficerOutcomeView {
  @IdField({ vi: 'Mã cán bộ', en: 'Id of the officer', example: '5b1f8a52-7c1e-8d4f-9a3b-2c4d5e6f7a8b' })
  readonly id: string;

  @WholeField({ vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647, example: 3 })
  readonly version: number;

  static of(outcome: OfficerOutcome): OfficerOutcomeView {
    return Object.assign(new OfficerOutcomeView(), outcome);
  }
}

/** What a command on a post of an officer answers. */
export class PostOutcomeView extends OfficerOutcomeView {
  @IdField({ vi: 'Vị trí công tác vừa được giao, thay đổi hoặc kết thúc', en: 'The post that was given, changed or ended' })
  readonly postId: string;

  static override of(outcome: PostOutcome): PostOutcomeView {
    return Object.assign(new PostOutcomeView(), outcome);
  }
}
