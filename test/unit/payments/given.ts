import { ReceivableAccount } from '../../../src/modules/payments/domain/receivable-account.js';
import type { AmountSetting, TakenMoney } from '../../../src/modules/payments/domain/receivable-inputs.js';
import type { ReliefGround } from '../../../src/modules/payments/domain/relief.js';
import type { OwedFee } from '../../../src/modules/payments/domain/owed-fee.js';
import { vnd } from '../../../src/shared/money.js';

export const NOW = new Date('2026-11-20T14:10:00+07:00');
export const GROUND = {
  dossierId: '0197a000-0000-7000-8000-000000000001',
  procedureCode: '1.003930',
  receivingAgencyCode: 'H21.195',
  resolvingAgencyCode: 'H21.195',
};
/** A fee of the national data; without an amount it is for an officer to set. */
export const owed = ({
  amount = 70_000,
  ...other
}: Partial<Omit<OwedFee, 'amount'>> & { readonly amount?: number | null } = {}): OwedFee => ({
  kind: 'charge',
  amount: amount === null ? null : vnd(amount),
  statutoryAmount: amount === null ? null : vnd(amount),
  description: null,
  subsidised: vnd(0),
  item: 'national-1',
  source: null,
  explanation: { steps: [], benefits: [], missing: [] },
  ...other,
});
export const money = (amount: number): TakenMoney => ({
  amount: vnd(amount),
  method: 'cash',
  agencyCode: 'H21.195',
  receiptYear: 2026,
  receiptNumber: 'BL-1',
  receivedAt: NOW,
});
export const SETTER = { id: 'officer', onBehalfOf: null };
export const CASHIER = { id: 'cashier', onBehalfOf: null };
export const setting = (amount: number): AmountSetting => ({ amount, reason: 'Diện tích dưới 500 m²', legalBasis: 'Nghị quyết của tỉnh' });
export const ground = (changes: Partial<ReliefGround> = {}): ReliefGround => ({
  kind: 'exemption',
  category: 'poor-household',
  legalBasis: 'Điều 10 Luật Phí và lệ phí',
  percent: null,
  evidenceFileId: null,
  evidence: 'Sổ hộ nghèo',
  ...changes,
});

/** A receivables with one receivable; without an amount it is for an officer to set. */
export const raised = (amount: number | null = 70_000): { receivables: ReceivableAccount; id: string } => {
  const receivables = ReceivableAccount.raise(GROUND, [owed({ amount })], NOW);
  receivables.takeEvents();
  return { receivables, id: receivables.items[0]!.id };
};
