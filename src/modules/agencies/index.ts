export { AGENCY_LEVELS, type Agency, type AgencyLevel, inForce } from './domain/agency.js';
export { agencyUnknown } from './domain/agency.errors.js';
export type { Commune, CommunePredecessor, Province } from './domain/admin-unit.js';
export type { Officer, Post } from './domain/officer.js';
export type { OneStopUnit } from './domain/one-stop-unit.js';
export { AdminUnitReader } from './persistence/admin-unit.reader.js';
export { AgencyReader } from './persistence/agency.reader.js';
export { CalendarReader } from './persistence/calendar.reader.js';
export { OfficerReader } from './persistence/officer.reader.js';
