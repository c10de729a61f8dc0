import { createHash } from 'node:crypto';
import { canonicalText, sha256Hex } from '../../../platform/journal/entry.js';
import type { ProcedureContent } from '../domain/procedure.js';

/** The id of a version: a UUID version 8 (RFC 9562) from SHA-256 over code and number, so that every replica and installation gives a version the same one. */
export function versionId(procedureCode: string, versionNo: number): string {
  const hash = createHash('sha256').update(`mot-cua:procedure-version:${procedureCode.length}:${procedureCode}:${versionNo}`, 'utf8').digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** SHA-256 over the canonical JSON text of a content (RFC 8785), hexadecimal: equal exactly when two versions say the same. */
export function contentHash(content: ProcedureContent): string {
  return sha256Hex(canonicalText(content));
}
