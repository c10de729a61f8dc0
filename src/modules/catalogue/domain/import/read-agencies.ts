import type { CodeAndName, ProcedureAgencies } from '../procedure.js';
import type { RawRecord } from './raw-record.js';

/** Identification codes of Decision 20/2020/QĐ-TTg, articles 4 to 8. */
const AGENCY_CODE = /^[A-Y][0-9]{2}(\.[0-9A-Z]+)*$/;
/** The right-to-left form before it, `000.00.01.G12`. */
const OLD_AGENCY_CODE = /^[0-9]{3}(\.[0-9]{2,3}){1,2}\.[A-Y][0-9]{2}$/;

/** Reads the agencies by their part in the procedure. */
export function readAgencies(row: RawRecord): ProcedureAgencies {
  const publishing = row.record('promulgating_agency');
  const agencies = {
    publishing: publishing && readAgency(publishing),
    executing: row.records('executing_agencies').map(readAgency),
    executingGroups: row.texts('executing_unit_groups'),
    authority: row.records('authority_agencies').map(readAgency),
    authorityGroups: row.texts('authority_unit_groups'),
    authorised: row.records('authorized_agencies').map(readAgency),
    coordinating: row.records('coordinating_agencies').map(readAgency),
    coordinatingGroups: row.texts('coordinating_unit_groups'),
  };
  if (agencies.executing.length + agencies.executingGroups.length === 0) row.report('EXECUTING_AGENCY_MISSING', 'executing_agencies');
  return agencies;
}

function readAgency(raw: RawRecord): CodeAndName {
  const agency = readCodeAndName(raw);
  if (agency.code !== null && !AGENCY_CODE.test(agency.code)) {
    raw.report(OLD_AGENCY_CODE.test(agency.code) ? 'AGENCY_CODE_OLD_FORM' : 'AGENCY_CODE_UNUSUAL', 'code', agency.code);
  }
  return agency;
}

/** Reads a pair of code and name as it stands. */
export function readCodeAndName(raw: RawRecord): CodeAndName {
  return { code: raw.text('code'), name: raw.text('name') ?? '' };
}
