import { IdField, ObjectField, TextField, WholeField } from '../../../platform/http/fields.js';
import type { Page } from '../../../shared/page.js';
import type { AccountedOfficer, Post } from '../domain/officer.js';
import type { AgencyNames } from '../persistence/agency.reader.js';
import type { WholeOfficer } from '../persistence/whole-officer.reader.js';
import type { LimitsNamed } from '../persistence/limit-names.js';
import type { OfficerOutcome, PostOutcome } from '../use-cases/officer-outcome.js';
import { LimitedPostView, NEXT_OFFICERS, PostView } from './officer.view.js';

/** An officer whose posts have names beside what they are limited to. */
type LookedAtOfficer = Omit<WholeOfficer, 'posts'> & { readonly posts: readonly (Post & LimitsNamed)[] };

/** A post with what it is limited to, held today, before, or to come. */
export class WholePostView extends LimitedPostView {
  @IdField({ vi: 'Định danh của vị trí công tác', en: 'Id of the post' })
  readonly id: string;
}

/** The account by which an officer signs in; for administrators only. */
export class AccountedOfficerView {
  @IdField({ vi: 'Mã cán bộ', en: 'Id of the officer', example: '5b1f8a52-7c1e-8d4f-9a3b-2c4d5e6f7a8b' })
  readonly id: string;

  @TextField({ vi: 'Họ và tên', en: 'Name', max: 200, example: 'Phạm Kiết Hồng' })
  readonly name: string;

  @TextField({ vi: 'Đơn vị cấp tài khoản (issuer)', en: 'Issuer of the account', max: 500, example: 'urn:mot-cua:sandbox' })
  readonly accountIssuer: string;

  @TextField({ vi: 'Mã tài khoản (subject)', en: 'Subject of the account', max: 255, example: 'can-bo-moi' })
  readonly accountSubject: string;
}

/** An officer of the caller's agencies, with the posts held today. */
export class AdminOfficerView extends AccountedOfficerView {
  @ObjectField({ vi: 'Các vị trí công tác', en: 'Posts', type: () => PostView, list: { max: 100 } })
  readonly posts: readonly PostView[];
}

/** One page of officers of the caller's agencies. */
export class AdminOfficerPageView {
  @ObjectField({ vi: 'Các cán bộ', en: 'Officers', type: () => AdminOfficerView, list: { max: 200 } })
  readonly items: readonly AdminOfficerView[];

  @TextField(NEXT_OFFICERS)
  readonly next?: string;

  static of({ items, next }: Page<AccountedOfficer>, nameOf: AgencyNames): AdminOfficerPageView {
    const views = items.map(({ posts, ...officer }) => ({ ...officer, posts: posts.map((post) => PostView.of(post, nameOf)) }));
    return { items: views, ...(next === undefined ? {} : { next }) };
  }
}

/** An officer with all posts in the caller's agencies, those that ended and those to come too. */
export class WholeOfficerView extends AccountedOfficerView {
  @ObjectField({ vi: 'Các vị trí công tác', en: 'Posts', type: () => WholePostView, list: { max: 500 } })
  readonly posts: readonly WholePostView[];

  @WholeField({ vi: 'Phiên bản, dùng cho If-Match', en: 'Version, for If-Match', min: 0, max: 2_147_483_647, example: 2 })
  readonly version: number;

  static with({ posts, ...officer }: LookedAtOfficer, nameOf: AgencyNames): WholeOfficerView {
    return { ...officer, posts: posts.map((post) => ({ ...LimitedPostView.with(post, nameOf), id: post.id })) };
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
