import * as v from 'valibot';
import { ROLES, type Role } from '../../shared/actor.js';
import { inBoth } from './env-values.js';

/** Signature algorithms that a token may have; nothing else is ever accepted. */
export const TOKEN_ALGORITHMS = ['RS256', 'PS256', 'ES256'] as const;
export type TokenAlgorithm = (typeof TOKEN_ALGORITHMS)[number];

type ApplicantRole = 'citizen' | 'business';

/** Which claim says what. A name may be a path such as `realm_access.roles`. */
export interface ClaimNames {
  readonly subject: string;
  readonly name: string;
  readonly agency: string;
  readonly roles: string;
  readonly identityNumber: string;
  readonly kind: string;
}

/** One identity provider whose tokens are believed. */
export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUri: string;
  readonly algorithms: readonly TokenAlgorithm[];
  readonly clockSkewSeconds: number;
  readonly claims: ClaimNames;
  /** The provider's word for a role -> ours; without an entry, only our own words count. */
  readonly roleMap: Readonly<Record<string, Role>>;
  /** Role of a person for whom the token states none and the database holds no post, such as `citizen` for VNeID. */
  readonly defaultRole?: ApplicantRole;
  /** The type that tokens have to say they are (`typ`, RFC 9068); others are not asked for it. */
  readonly tokenType?: string;
}

/** A JSON object, and no list: those of valibot take a list for one. */
const object = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  inBoth('phải là một đối tượng JSON', 'must be a JSON object'),
);

/** Of an object's entries: one that is missing, or one that nobody knows. */
const entryFault = (issue: { readonly expected: string | null }): string =>
  issue.expected === 'never' ? inBoth('không phải là mục được biết', 'is not a known entry') : inBoth('bắt buộc phải có', 'is required');

const NO_TEXT = inBoth('phải là chữ, không để trống', 'must be text and not empty');
const text = v.pipe(v.string(NO_TEXT), v.regex(/\S/, NO_TEXT));

const NO_ADDRESS = inBoth('phải là địa chỉ http(s)', 'must be an http(s) address');
const httpUrl = v.pipe(text, v.url(NO_ADDRESS), v.regex(/^https?:/i, NO_ADDRESS));

const RESERVED = inBoth(
  'là tên của chính phần mềm này; hãy ghi tên của hệ thống định danh',
  'is a name of this program itself; state that of the identity provider',
);
const name = v.pipe(
  text,
  v.check((said) => !/^urn:mot-cua:/i.test(said), RESERVED),
);

const NO_ALGORITHMS = inBoth(`chỉ được gồm ${TOKEN_ALGORITHMS.join(', ')}`, `may only hold ${TOKEN_ALGORITHMS.join(', ')}`);
const algorithms = v.pipe(v.array(v.picklist(TOKEN_ALGORITHMS, NO_ALGORITHMS), NO_ALGORITHMS), v.minLength(1, NO_ALGORITHMS));

const NO_SKEW = inBoth('phải là số giây nguyên từ 0 đến 300', 'must be a whole number of seconds from 0 to 300');
const skew = v.pipe(v.number(NO_SKEW), v.integer(NO_SKEW), v.minValue(0, NO_SKEW), v.maxValue(300, NO_SKEW));

const role = v.picklist(ROLES, inBoth(`phải là một trong: ${ROLES.join(', ')}`, `must be one of: ${ROLES.join(', ')}`));
/** A role that strangers get is one of the public: others are stated by the token or held in the database. */
const defaultRole = v.picklist(['citizen', 'business'], inBoth('phải là citizen hoặc business', 'must be citizen or business'));

const claims = v.strictObject(
  {
    subject: v.optional(text, 'sub'),
    name: v.optional(text, 'name'),
    agency: v.optional(text, 'agency'),
    roles: v.optional(text, 'roles'),
    identityNumber: v.optional(text, 'identityNumber'),
    kind: v.optional(text, 'kind'),
  },
  entryFault,
);

const issuer = v.strictObject(
  {
    issuer: name,
    audience: text,
    jwksUri: httpUrl,
    algorithms: v.nullish(algorithms, [...TOKEN_ALGORITHMS]),
    clockSkewSeconds: v.nullish(skew, 30),
    claims: v.optional(v.pipe(object, claims), {}),
    roleMap: v.nullish(v.pipe(object, v.record(v.string(), role)), {}),
    defaultRole: v.exactOptional(defaultRole),
  },
  entryFault,
);

/** `MOTCUA_AUTH_ISSUERS`: a JSON list of issuers. */
export const issuers: v.GenericSchema<string, readonly IssuerSettings[]> = v.pipe(
  v.string(),
  v.parseJson({}, inBoth('không phải là JSON', 'is not JSON')),
  v.array(v.pipe(object, issuer), inBoth('phải là một danh sách JSON', 'must be a JSON list')),
  v.check(
    (list) => new Set(list.map((each) => each.issuer)).size === list.length,
    inBoth('có hai mục cùng issuer', 'has two entries with one issuer'),
  ),
);

const OWN_ADDRESS = {
  vi:
    'là địa chỉ của chính máy chủ này (MOTCUA_PUBLIC_URL), nơi máy chủ tự cấp mã truy cập; ' +
    'hãy ghi địa chỉ của hệ thống định danh hoặc sửa MOTCUA_PUBLIC_URL',
  en:
    "is this server's own address (MOTCUA_PUBLIC_URL), under which it gives tokens itself; " +
    "state the identity provider's, or mend MOTCUA_PUBLIC_URL",
};

/**
 * Where issuers of others say that they are this server, or that its keys are theirs. Nobody may pass for it, nor it for them: what a token
 * says counts by who issued it.
 */
export function ownAmong(list: readonly IssuerSettings[], publicUrl: string): readonly string[] {
  return list.flatMap(({ issuer: said, jwksUri }, place) => {
    const entries = [isAt(said, publicUrl, '/') ? ['issuer'] : [], isAt(jwksUri, publicUrl, '/v1/oauth/keys') ? ['jwksUri'] : []].flat();
    return entries.map((entry) => `[${place}].${entry} ${OWN_ADDRESS.vi} | [${place}].${entry} ${OWN_ADDRESS.en}`);
  });
}

/** Whether a text is an address at an origin, however it writes it. */
function isAt(said: string, origin: string, path: string): boolean {
  if (!URL.canParse(said)) return false;
  const url = new URL(said);
  return url.origin === origin && url.pathname === path;
}
