import { EntitySchema } from 'typeorm';
import {
  AgencyPredecessorSchema,
  AgencySchema,
  CommunePredecessorSchema,
  CommuneSchema,
  OneStopUnitSchema,
  ProvinceSchema,
} from './agency.schema.js';
import { CalendarDaySchema, CalendarSchema, CalendarSessionSchema, CalendarYearSchema } from './calendar.schema.js';
import { DutyRuleSchema } from './duty-rule.schema.js';
import { OfficerSchema, PostSchema } from './officer.schema.js';

/** One row that is moved with every change of agencies or calendars, so that each process knows when to read them again. */
export const RevisionSchema = new EntitySchema({
  name: 'AgenciesRevision',
  schema: 'agencies',
  tableName: 'revision',
  columns: {
    id: { type: 'int4', primary: true, primaryKeyConstraintName: 'revision_pk' },
    revision: { type: 'int4' },
  },
});

/** All tables of the module. */
export const AGENCIES_SCHEMAS: readonly EntitySchema[] = [
  AgencySchema,
  AgencyPredecessorSchema,
  ProvinceSchema,
  CommuneSchema,
  CommunePredecessorSchema,
  OneStopUnitSchema,
  OfficerSchema,
  PostSchema,
  CalendarSchema,
  CalendarSessionSchema,
  CalendarDaySchema,
  CalendarYearSchema,
  RevisionSchema,
  DutyRuleSchema,
] as unknown as EntitySchema[];
