import type { EntitySchema } from 'typeorm';
import { AgencyPredecessorSchema, AgencySchema, AgencySuccessorSchema, AgencyTermSchema, OneStopUnitSchema } from './agency.schema.js';
import { CommunePredecessorSchema, CommuneSchema, ProvinceSchema } from './admin-unit.schema.js';
import { CalendarVersionSchema, WorkingCalendarSchema } from './calendar.schema.js';
import { DutyRuleSchema } from './duty-rule.schema.js';
import { AbsenceSchema, OfficerSchema, PostSchema } from './officer.schema.js';
import { RevisionSchema } from './revision.schema.js';

/** All tables of the module. */
export const AGENCIES_SCHEMAS: readonly EntitySchema[] = [
  AgencySchema,
  AgencyTermSchema,
  AgencySuccessorSchema,
  AgencyPredecessorSchema,
  ProvinceSchema,
  CommuneSchema,
  CommunePredecessorSchema,
  OneStopUnitSchema,
  OfficerSchema,
  AbsenceSchema,
  PostSchema,
  WorkingCalendarSchema,
  CalendarVersionSchema,
  RevisionSchema,
  DutyRuleSchema,
] as unknown as EntitySchema[];
