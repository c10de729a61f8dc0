import { Module, type OnModuleInit } from '@nestjs/common';
import { WithinListeners } from '../../platform/journal/within-listeners.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DOSSIER_EVENTS, type DossierAccepted, type DossierConcluded, type DossierNotAccepted, type DossierPaymentRequested, type DossierStopped, type DossierWithdrawn, tellTimelines } from '../dossiers/index.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { PAYMENT_FACTS, PAYMENT_TIMELINE } from './domain/timeline-rows.js';
import { CitizenChargesController } from './http/citizen-charges.controller.js';
import { DeskChargesController } from './http/desk-charges.controller.js';
import { OfficerChargesController } from './http/officer-charges.controller.js';
import { ChargeReader } from './persistence/charge.reader.js';
import { ChargeSheetRepository } from './persistence/charge-sheet.repository.js';
import { CancelCharges } from './use-cases/cancel-charges.js';
import { ChargesAtHand } from './use-cases/charges-at-hand.js';
import { DemandPayment } from './use-cases/demand-payment.js';
import { LookAtCharges } from './use-cases/look-at-charges.js';
import { RaiseCharges } from './use-cases/raise-charges.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { RelieveCharge } from './use-cases/relieve-charge.js';
import { SetChargeAmount } from './use-cases/set-charge-amount.js';

/** What dossiers owe, money taken at the counter, and the ledger. */
@Module({
  imports: [AgenciesModule, CatalogueModule, DossiersModule],
  controllers: [CitizenChargesController, DeskChargesController, OfficerChargesController],
  providers: [RaiseCharges, DemandPayment, CancelCharges, RecordPayment, SetChargeAmount, RelieveCharge, LookAtCharges, ChargesAtHand, tellTimelines(PAYMENT_TIMELINE, PAYMENT_FACTS), ChargeSheetRepository, ChargeReader],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    private readonly listeners: WithinListeners,
    private readonly raiseCharges: RaiseCharges,
    private readonly demandPayment: DemandPayment,
    private readonly cancelCharges: CancelCharges,
  ) {}

  /** Everything that the module listens to, all of it within the command that publishes it. */
  onModuleInit(): void {
    this.listeners.on<DossierAccepted>(DOSSIER_EVENTS.accepted, async ({ facts }) => void (await this.raiseCharges.execute(facts)));
    this.listeners.on<DossierPaymentRequested>(DOSSIER_EVENTS.paymentRequested, (event) => this.demandPayment.execute(event));
    this.listeners.on<DossierWithdrawn>(DOSSIER_EVENTS.withdrawn, ({ facts }) => this.cancelCharges.execute(facts.dossierId));
    this.listeners.on<DossierStopped>(DOSSIER_EVENTS.stopped, ({ facts }) => this.cancelCharges.execute(facts.dossierId));
    this.listeners.on<DossierNotAccepted>(DOSSIER_EVENTS.notAccepted, ({ facts }) => this.cancelCharges.execute(facts.dossierId));
    // A granted dossier has paid; of a refused one nothing is asked any more.
    this.listeners.on<DossierConcluded>(DOSSIER_EVENTS.concluded, async ({ facts }) => {
      if (facts.outcome === 'refused') await this.cancelCharges.execute(facts.dossierId);
    });
  }
}
