import type { GovernmentLevel, OnlineLevel, ProcedureContent, ProcedureKind } from './procedure.js';

/** What lists and searches need of a version, copied from its content when it is published. */
export interface ListedVersion {
  readonly name: string;
  readonly sectorCode: string | null;
  readonly sectorName: string | null;
  readonly levels: readonly GovernmentLevel[];
  readonly onlineLevel: OnlineLevel | null;
  readonly kind: ProcedureKind | null;
  /** Handled inside the administration only. */
  readonly internal: boolean;
  /** Codes of the agencies that it names as executing, competent or authorised. */
  readonly agencyCodes: readonly string[];
}

/** The part of a content that lists and searches need. */
export function listedPart(content: ProcedureContent): ListedVersion {
  const { name, sectorCode, sectorName, levels, onlineLevel, kind, internal } = content;
  const { executing, authority, authorised } = content.agencies;
  const agencyCodes = new Set([...executing, ...authority, ...authorised].flatMap(({ code }) => code ?? []));
  return { name, sectorCode, sectorName, levels, onlineLevel, kind, internal, agencyCodes: [...agencyCodes] };
}
