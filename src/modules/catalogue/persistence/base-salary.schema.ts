import { EntitySchema } from 'typeorm';
import type { BaseSalary } from '../domain/fees/fee-entitlement.js';

/** The base salary by the date from which it holds. */
export const BaseSalarySchema = new EntitySchema<BaseSalary>({
  name: 'BaseSalary',
  schema: 'catalogue',
  tableName: 'base_salary',
  columns: {
    validFrom: { type: 'date', name: 'valid_from', primary: true, primaryKeyConstraintName: 'base_salary_pk' },
    amount: { type: 'int8' },
    source: { type: 'text' },
  },
});
