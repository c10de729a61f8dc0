import { ROLES, type Role } from '../../shared/actor.js';
import { UnusableValue, type Parse } from './env-values.js';

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
  /** Role of somebody for whom the token states none and the database knows no post, such as `citizen` for VNeID. */
  readonly defaultRole?: ApplicantRole;
}

const DEFAULT_CLAIMS: ClaimNames = {
  subject: 'sub',
  name: 'name',
  agency: 'agency',
  roles: 'roles',
  identityNumber: 'identityNumber',
  kind: 'kind',
};

type Json = Readonly<Record<string, unknown>>;

/** Parses `MOTCUA_AUTH_ISSUERS`: a JSON list of issuers. */
export const issuers: Parse<readonly IssuerSettings[]> = (text) => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    refuse('không phải là JSON', 'is not JSON');
  }
  if (!Array.isArray(parsed)) refuse('phải là một danh sách JSON', 'must be a JSON list');
  const list = (parsed as unknown[]).map((entry, index) => issuer(asObject(entry, `[${index}]`), `[${index}]`));
  if (new Set(list.map((each) => each.issuer)).size < list.length) refuse('có hai mục cùng issuer', 'has two entries with one issuer');
  return list;
};

function issuer(entry: Json, at: string): IssuerSettings {
  onlyKnown(entry, ['issuer', 'audience', 'jwksUri', 'algorithms', 'clockSkewSeconds', 'claims', 'roleMap', 'defaultRole'], at);
  const claims = entry['claims'] === undefined ? {} : asObject(entry['claims'], `${at}.claims`);
  onlyKnown(claims, Object.keys(DEFAULT_CLAIMS), `${at}.claims`);
  return {
    issuer: textOf(entry['issuer'], `${at}.issuer`),
    audience: textOf(entry['audience'], `${at}.audience`),
    jwksUri: keysUri(entry['jwksUri'], `${at}.jwksUri`),
    algorithms: algorithms(entry['algorithms'] ?? TOKEN_ALGORITHMS, `${at}.algorithms`),
    clockSkewSeconds: skew(entry['clockSkewSeconds'] ?? 30, `${at}.clockSkewSeconds`),
    claims: { ...DEFAULT_CLAIMS, ...mapValues(claims, (value, key) => textOf(value, `${at}.claims.${key}`)) },
    roleMap: mapValues(asObject(entry['roleMap'] ?? {}, `${at}.roleMap`), (value, key) => role(value, `${at}.roleMap.${key}`)),
    ...(entry['defaultRole'] === undefined ? {} : { defaultRole: defaultRole(entry['defaultRole'], `${at}.defaultRole`) }),
  };
}

function algorithms(value: unknown, at: string): readonly TokenAlgorithm[] {
  const known = new Set<unknown>(TOKEN_ALGORITHMS);
  if (!Array.isArray(value) || value.length === 0 || !value.every((each) => known.has(each))) {
    refuse(`${at} chỉ được gồm ${TOKEN_ALGORITHMS.join(', ')}`, `${at} may only hold ${TOKEN_ALGORITHMS.join(', ')}`);
  }
  return value as TokenAlgorithm[];
}

function skew(value: unknown, at: string): number {
  if (!Number.isInteger(value) || (value as number) < 0 || (value as number) > 300) {
    refuse(`${at} phải là số giây nguyên từ 0 đến 300`, `${at} must be a whole number of seconds from 0 to 300`);
  }
  return value as number;
}

function keysUri(value: unknown, at: string): string {
  const text = textOf(value, at);
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol)) {
    refuse(`${at} phải là địa chỉ http(s)`, `${at} must be an http(s) address`);
  }
  return text;
}

function role(value: unknown, at: string): Role {
  if (!(ROLES as readonly unknown[]).includes(value))
    refuse(`${at} phải là một trong: ${ROLES.join(', ')}`, `${at} must be one of: ${ROLES.join(', ')}`);
  return value as Role;
}

/** A role that strangers get is one of the public: others are stated by the token or held in the database. */
function defaultRole(value: unknown, at: string): ApplicantRole {
  if (value !== 'citizen' && value !== 'business') refuse(`${at} phải là citizen hoặc business`, `${at} must be citizen or business`);
  return value as ApplicantRole;
}

function textOf(value: unknown, at: string): string {
  if (typeof value !== 'string' || value.trim() === '') refuse(`${at} phải là chữ, không để trống`, `${at} must be text and not empty`);
  return value as string;
}

function asObject(value: unknown, at: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse(`${at} phải là một đối tượng JSON`, `${at} must be a JSON object`);
  return value as Json;
}

function onlyKnown(value: Json, known: readonly string[], at: string): void {
  const stranger = Object.keys(value).find((key) => !known.includes(key));
  if (stranger !== undefined) refuse(`${at}.${stranger} không phải là mục được biết`, `${at}.${stranger} is not a known entry`);
}

function mapValues<T>(value: Json, map: (value: unknown, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each, key)]));
}

function refuse(vi: string, en: string): never {
  throw new UnusableValue(vi, en);
}
