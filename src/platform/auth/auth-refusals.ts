import { DomainError, type Sentence } from '../../shared/domain-error.js';
import type { Audience } from '../../shared/audience.js';

/** Why a token is not believed; each has its own code. */
const TOKEN_SENTENCES = {
  TOKEN_MISSING: {
    vi: 'Yêu cầu phải có mã truy cập (Authorization: Bearer …).',
    en: 'The request needs an access token (Authorization: Bearer …).',
  },
  TOKEN_MALFORMED: { vi: 'Mã truy cập không đúng cấu trúc.', en: 'The access token is malformed.' },
  TOKEN_ALGORITHM: {
    vi: 'Thuật toán ký của mã truy cập không được chấp nhận.',
    en: 'The signature algorithm of the access token is not accepted.',
  },
  TOKEN_ISSUER_UNKNOWN: { vi: 'Đơn vị cấp mã truy cập không được tin cậy.', en: 'The issuer of the access token is not trusted.' },
  TOKEN_AUDIENCE: { vi: 'Mã truy cập không được cấp cho hệ thống này.', en: 'The access token was not issued for this system.' },
  TOKEN_EXPIRED: { vi: 'Mã truy cập đã hết hạn.', en: 'The access token has expired.' },
  TOKEN_REVOKED: { vi: 'Mã truy cập đã bị thu hồi; hãy lấy mã mới.', en: 'The access token has been revoked; get another one.' },
  TOKEN_NOT_YET_VALID: { vi: 'Mã truy cập chưa đến thời điểm có hiệu lực.', en: 'The access token is not valid yet.' },
  TOKEN_FORGED: { vi: 'Chữ ký của mã truy cập không đúng.', en: 'The signature of the access token is wrong.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** A token that is not believed (401). */
export function tokenRefused(code: keyof typeof TOKEN_SENTENCES): DomainError {
  return new DomainError('unauthenticated', code, TOKEN_SENTENCES[code]);
}

/** A claim of a token that is otherwise good is empty, too long, or holds characters that cannot be stored (401). */
export function claimUnusable(claim: string): DomainError {
  const sentence = {
    vi: `Thông tin "${claim}" trong mã truy cập để trống, quá dài hoặc có ký tự không dùng được.`,
    en: `The claim "${claim}" of the access token is empty, too long, or holds characters that cannot be used.`,
  };
  return new DomainError('unauthenticated', 'TOKEN_CLAIM_UNUSABLE', sentence, { claim });
}

/** The keys of an issuer cannot be fetched, so that nothing can be said of the token (503). */
export function keysUnavailable(): DomainError {
  return new DomainError('unavailable', 'AUTH_KEYS_UNAVAILABLE', {
    vi: 'Chưa lấy được khóa công khai của đơn vị cấp mã truy cập. Vui lòng thử lại sau.',
    en: 'The public keys of the token issuer cannot be fetched for the moment. Try again later.',
  });
}

/** The token names an agency that does not exist at present (403). */
export function agencyUnknown(agencyCode: string): DomainError {
  const sentence = {
    vi: 'Cơ quan ghi trong mã truy cập không có trong hệ thống.',
    en: 'The agency named in the access token is not known here.',
  };
  return new DomainError('forbidden', 'CALLER_AGENCY_UNKNOWN', sentence, { agencyCode });
}

/** An officer without a post: neither the token states a role nor does the database know of a post held today (403). */
export function postMissing(): DomainError {
  return new DomainError('forbidden', 'POST_MISSING', {
    vi: 'Tài khoản hiện không giữ vị trí công tác tại cơ quan nào; hãy đề nghị quản trị viên của cơ quan giao vị trí.',
    en: 'The account holds no post at any agency at present; ask the administrator of your agency for one.',
  });
}

/** The token names an agency at which its holder has no post, though there are posts elsewhere (403). */
export function postElsewhere(agencyCode: string): DomainError {
  const sentence = {
    vi: `Tài khoản không có vị trí công tác tại ${agencyCode} như mã truy cập ghi; hãy lấy mã không ghi cơ quan, hoặc ghi cơ quan khác.`,
    en: `The account holds no post at ${agencyCode}, which the access token names; take a token that names no agency, or another one.`,
  };
  return new DomainError('forbidden', 'POST_ELSEWHERE', sentence, { agencyCode });
}

/** The token states roles that are held at an agency, and names none (403). */
export function callerAgencyMissing(): DomainError {
  return new DomainError('forbidden', 'CALLER_AGENCY_MISSING', {
    vi: 'Mã truy cập ghi vai trò nhưng không ghi cơ quan; hãy lấy mã ghi cả hai, hoặc mã không ghi cả hai để dùng vị trí đã được giao.',
    en: 'The access token states roles and no agency; take one that states both, or none of them, so that the posts held count.',
  });
}

/** The caller is known, but may not do this (403). */
export function permissionMissing(anyOf: readonly string[]): DomainError {
  const sentence = { vi: 'Vai trò của bạn không được phép thực hiện thao tác này.', en: 'Your role does not permit this.' };
  return new DomainError('forbidden', 'PERMISSION_MISSING', sentence, { anyOf });
}

/** The registered system that calls does not have the scope, or its token does not (403). */
export function scopeMissing(anyOf: readonly string[]): DomainError {
  const sentence = {
    vi: 'Hệ thống, hoặc mã truy cập của hệ thống, không có quyền (scope) cho thao tác này.',
    en: 'The system, or its access token, does not have the scope that this takes.',
  };
  return new DomainError('forbidden', 'SCOPE_MISSING', sentence, { anyOf });
}

/** The caller's posts are for some sectors or procedures, and this is about more than those (403). */
export function postLimited(): DomainError {
  return new DomainError('forbidden', 'POST_LIMITED', {
    vi: 'Vị trí công tác của bạn giới hạn ở một số lĩnh vực hoặc thủ tục, trong khi việc này liên quan đến toàn bộ cơ quan.',
    en: 'Your post is limited to sectors or procedures, and this is about the agency as a whole.',
  });
}

/** Whom the addresses of an audience are for, as the sentence says it. */
const FOR: Readonly<Record<Audience, Sentence>> = {
  everybody: { vi: 'người có vai trò trong hệ thống', en: 'those who have a role' },
  citizen: { vi: 'người dân, doanh nghiệp', en: 'citizens and businesses' },
  desk: { vi: 'cán bộ Bộ phận Một cửa', en: 'officers of one-stop units' },
  officer: { vi: 'cán bộ, công chức giải quyết hồ sơ', en: 'officers who handle dossiers' },
  admin: { vi: 'người quản trị', en: 'administrators' },
  partner: { vi: 'hệ thống của cơ quan khác', en: 'systems of other agencies' },
};

/** The address is for others: none of the caller's roles belongs to its audience (403). */
export function audienceForeign(audience: Audience): DomainError {
  const whom = FOR[audience];
  const sentence = {
    vi: `Địa chỉ này dành cho ${whom.vi}; tài khoản của bạn không có vai trò đó.`,
    en: `This address is for ${whom.en}; your account has no such role.`,
  };
  return new DomainError('forbidden', 'AUDIENCE_FOREIGN', sentence, { audience });
}

/** The route declares no permission, or its path no audience (403). */
export function routeClosed(): DomainError {
  return new DomainError('forbidden', 'ROUTE_CLOSED', { vi: 'Địa chỉ này không mở cho bất kỳ ai.', en: 'This address is open to nobody.' });
}
