import { Module, type OnModuleInit } from '@nestjs/common';
import { InTransactionListeners } from '../../platform/journal/in-transaction-listeners.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import {
  DOSSIER_EVENTS,
  type DossierAccepted,
  type DossierConcluded,
  type DossierNotAccepted,
  type DossierPaymentRequested,
  type DossierStopped,
  type DossierWithdrawn,
  registerTimelines,
} from '../dossiers/index.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { PAYMENT_FACTS, PAYMENT_TIMELINE } from './domain/timeline-rows.js';
import { endingOf, endingOfOutcome } from './domain/ending.js';
import { CitizenChargesController } from './http/citizen-charges.controller.js';
import { DeskChargesController } from './http/desk-charges.controller.js';
import { OfficerChargesController } from './http/officer-charges.controller.js';
import { DeskRefundsController } from './http/desk-refunds.controller.js';
import { RefundPages } from './http/refund-pages.js';
import { RefundReader } from './persistence/refund.reader.js';
import { RefundRuleReader } from './persistence/refund-rule.reader.js';
import { ChargeReader } from './persistence/charge.reader.js';
import { ChargeSheetRepository } from './persistence/charge-sheet.repository.js';
import { OutstandingCharges } from './use-cases/outstanding-charges.js';
import { DemandPayment } from './use-cases/demand-payment.js';
import { EndCharges } from './use-cases/end-charges.js';
import { LookAtCharges } from './use-cases/look-at-charges.js';
import { RaiseCharges } from './use-cases/raise-charges.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { RelieveCharge } from './use-cases/relieve-charge.js';
import { SetChargeAmount } from './use-cases/set-charge-amount.js';

/** What dossiers owe, money taken at the counter, and the ledger. */
@Module({
  imports: [AgenciesModule, CatalogueModule, DossiersModule],
  controllers: [CitizenChargesController, DeskRefundsController, DeskChargesController, OfficerChargesController],
  providers: [
    RefundPages,
    RefundReader,
    RefundRuleReader,
    RaiseCharges,
    DemandPayment,
    EndCharges,
    RecordPayment,
    SetChargeAmount,
    RelieveCharge,
    LookAtCharges,
    OutstandingCharges,
    registerTimelines(PAYMENT_TIMELINE, PAYMENT_FACTS),
    ChargeSheetRepository,
    ChargeReader,
  ],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    private readonly listeners: InTransactionListeners,
    private readonly raiseCharges: RaiseCharges,
    private readonly demandPayment: DemandPayment,
    private readonly endCharges: EndCharges,
  ) {}

  /** Everything that the module listens to, all of it within the command that publishes it. */
  onModuleInit(): void {
    this.listeners.on<DossierAccepted>(DOSSIER_EVENTS.accepted, async ({ facts }) => void (await this.raiseCharges.execute(facts)));
    this.listeners.on<DossierPaymentRequested>(DOSSIER_EVENTS.paymentRequested, (event) => this.demandPayment.execute(event));
    this.listeners.on<DossierWithdrawn>(DOSSIER_EVENTS.withdrawn, ({ facts }) =>
      this.endCharges.execute(facts.dossierId, endingOf('withdrawn', facts)),
    );
    this.listeners.on<DossierStopped>(DOSSIER_EVENTS.stopped, ({ facts }) =>
      this.endCharges.execute(facts.dossierId, endingOf('stopped', facts)),
    );
    this.listeners.on<DossierNotAccepted>(DOSSIER_EVENTS.notAccepted, ({ facts }) =>
      this.endCharges.execute(facts.dossierId, 'not-accepted'),
    );
    this.listeners.on<DossierConcluded>(DOSSIER_EVENTS.concluded, async ({ facts }) => {
      const ending = endingOfOutcome(facts.outcome);
      if (ending) await this.endCharges.execute(facts.dossierId, ending);
    });
  }
}
