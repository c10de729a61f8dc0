import { canonicalText, sha256Hex } from '../../../platform/journal/entry.js';
import { namedId } from '../../../platform/context/named-id.js';
import { newId } from '../../../shared/id.js';
import { scopeKey, type LocalScope } from '../domain/local/local-scope.js';
import type { LocalKeys } from '../domain/local/scoped-terms.js';
import type { ProcedureContent } from '../domain/procedure.js';
import type { VersionKeys } from '../domain/version-draft.js';

/** The stream of a procedure, from its code. */
export function procedureId(procedureCode: string): string {
  return namedId(`mot-cua:procedure:${procedureCode}`);
}

/** The stream of what the province says of a scope. */
export function scopeId(scope: LocalScope): string {
  return namedId(`mot-cua:local-terms:${scopeKey(scope)}`);
}

/** The id of a version, from code and number, so that every replica and installation gives a version the same one. */
export function versionId(procedureCode: string, versionNo: number): string {
  return namedId(`mot-cua:procedure-version:${procedureCode.length}:${procedureCode}:${versionNo}`);
}

/** SHA-256 over the canonical JSON text of a content (RFC 8785), hexadecimal: equal exactly when two versions say the same. */
export function contentHash(content: ProcedureContent): string {
  return sha256Hex(canonicalText(content));
}

/** SHA-256 over the canonical JSON text of anything that is stated. */
export function statementHash(value: unknown): string {
  return sha256Hex(canonicalText(value));
}

export const LOCAL_KEYS: LocalKeys = { newId, hashOf: statementHash };

export const VERSION_KEYS: VersionKeys = { idOf: versionId, hashOf: contentHash };
