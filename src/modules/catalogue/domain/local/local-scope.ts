/** What terms of the province are about: one procedure, all procedures of a sector, or all there are. */
export const LOCAL_SCOPES = ['procedure', 'sector', 'all'] as const;

/** A scope by the code of its procedure or sector. */
export type LocalScope = { readonly kind: 'procedure' | 'sector'; readonly code: string } | { readonly kind: 'all'; readonly code: null };

export const ALL: LocalScope = { kind: 'all', code: null };

/** The scope of one procedure. */
export function procedureScope(code: string): LocalScope {
  return { kind: 'procedure', code };
}

/** The one text for a scope, by which it is known. */
export function scopeKey({ kind, code }: LocalScope): string {
  return code === null ? kind : `${kind}:${code}`;
}

/** The scopes that a procedure is in, the nearest first. */
export function scopesOf(procedureCode: string, sectorCode: string | null): readonly LocalScope[] {
  const sector: readonly LocalScope[] = sectorCode === null ? [] : [{ kind: 'sector', code: sectorCode }];
  return [procedureScope(procedureCode), ...sector, ALL];
}
