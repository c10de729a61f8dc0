import type { Role } from '../../../shared/actor.js';
import type { Confidentiality } from '../../../shared/grant.js';
import { finding, type DefinitionFinding } from './findings.js';
import { isStep, type ProcessGraph } from './process-graph.js';
import { performedBy } from './task-rules.js';

/** An agency that resolves what a process is for. */
export interface ResolvingAgency {
  readonly code: string;
  readonly provinceCode: string;
}

/** Who is there to do it: roles held by agency, and the agencies of a province that have anybody. */
export interface Staff {
  /** What they are cleared for. */
  readonly confidentiality: Confidentiality;
  readonly rolesAt: (agencyCode: string) => readonly Role[];
  readonly staffedIn: (provinceCode: string) => readonly string[];
}

/** Whoever holds one of these does the work of resolving; an agency that has none of them resolves nothing yet. */
const RESOLVING_ROLES: readonly Role[] = ['case-officer', 'unit-head', 'agency-head'];

/** Agencies that a finding names; the others are counted. */
const MOST_NAMED = 20;

/**
 * Every step needs somebody with its role in every agency that the process applies to and that has begun to work here. Agencies without
 * anybody are told by their number: their dossiers would wait whatever the process says.
 *
 * @param agencies all that resolve what the process is for
 */
export function checkRoles(graph: ProcessGraph, agencies: readonly ResolvingAgency[], staff: Staff): DefinitionFinding[] {
  const resolving = agencies.filter(({ code }) => staff.rolesAt(code).some((role) => RESOLVING_ROLES.includes(role)));
  if (resolving.length === 0) return [finding('NO_AGENCY_STAFFED')];
  const unstaffed = agencies.length - resolving.length;
  const unheld = graph.nodes.filter(isStep).flatMap(({ id, performer }) => {
    const { role, agency } = performer ?? {};
    if (!role || !agency) return [];
    const missing = resolving.filter(
      (each) => !performers(each, agency, staff).some((code) => performedBy(staff.rolesAt(code)).includes(role)),
    );
    return missing.length === 0 ? [] : [finding('ROLE_UNHELD', id, named(role, missing, staff))];
  });
  return [...unheld, ...(unstaffed === 0 ? [] : [finding('AGENCIES_UNSTAFFED', undefined, String(unstaffed))])];
}

/** Agencies of which one has to have the role. What an agency resolves may be received at any counter of its province. */
function performers(
  { code, provinceCode }: ResolvingAgency,
  agency: 'receiving' | 'resolving' | 'province',
  staff: Staff,
): readonly string[] {
  if (agency === 'resolving') return [code];
  return agency === 'province' ? [provinceCode] : [code, ...staff.staffedIn(provinceCode)];
}

function named(role: Role, missing: readonly ResolvingAgency[], { confidentiality }: Staff): string {
  const cleared = confidentiality === 'ordinary' ? role : `${role} (${confidentiality})`;
  const more = missing.length - MOST_NAMED;
  const codes = missing.slice(0, MOST_NAMED).map(({ code }) => code);
  return `${cleared}: ${codes.join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}
