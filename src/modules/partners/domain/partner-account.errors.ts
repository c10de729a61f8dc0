import { DomainError, invalidField } from '../../../shared/domain-error.js';

/** The account is a registered system's already (409). */
export function accountRegistered(): DomainError {
  return new DomainError('rule-broken', 'PARTNER_ACCOUNT_REGISTERED', {
    vi: 'Tài khoản này đã được gắn với một hệ thống.',
    en: 'This account belongs to a registered system already.',
  });
}

/** The account is an officer's (409): what a system does would stand in his name. */
export function accountOfOfficer(): DomainError {
  return new DomainError('rule-broken', 'PARTNER_ACCOUNT_OF_OFFICER', {
    vi: 'Tài khoản này là của một cán bộ; hệ thống cần tài khoản riêng.',
    en: 'This account is that of an officer; a system needs an account of its own.',
  });
}

/** Nobody with an account there could ever sign in, or it is this server itself (422). */
export function accountIssuerUnknown(issuer: string): DomainError {
  return invalidField('account.issuer', 'PARTNER_ISSUER_UNKNOWN', {
    vi: `Hệ thống không nhận mã truy cập từ ${issuer}.`,
    en: `Tokens of ${issuer} are not believed here.`,
  });
}
