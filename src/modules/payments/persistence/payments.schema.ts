import type { EntitySchema } from 'typeorm';
import { EntitlementUseSchema } from './entitlement-use.schema.js';
import { LedgerLineSchema } from './ledger.schema.js';
import { PaymentSchema } from './payment.schema.js';
import { ReceiptRegistrySchema } from './receipt-registry.schema.js';
import { ReceivableAccountSchema } from './receivable-account.schema.js';
import { ReceivableSchema } from './receivable.schema.js';
import { RefundRuleSchema } from './refund-rule.schema.js';

/** All tables of the module. */
export const PAYMENTS_SCHEMAS = [
  ReceivableAccountSchema,
  ReceivableSchema,
  PaymentSchema,
  ReceiptRegistrySchema,
  LedgerLineSchema,
  RefundRuleSchema,
  EntitlementUseSchema,
] as unknown as readonly EntitySchema[];
