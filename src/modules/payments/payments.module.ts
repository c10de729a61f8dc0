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
  type DossierHandedDown,
  type DossierTakenOver,
  type DossierWithdrawn,
  registerTimelines,
} from '../dossiers/index.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { PAYMENT_FACTS, PAYMENT_TIMELINE } from './domain/timeline-rows.js';
import { endingOf, endingOfOutcome } from './domain/ending.js';
import { CitizenReceivablesController } from './http/citizen-receivables.controller.js';
import { DeskReceivablesController } from './http/desk-receivables.controller.js';
import { OfficerFeesController } from './http/officer-fees.controller.js';
import { ReceivablesPart } from './http/personal-part.js';
import { OfficerReceivablesController } from './http/officer-receivables.controller.js';
import { DeskRefundsController } from './http/desk-refunds.controller.js';
import { EntitlementUseRepository } from './persistence/entitlement-use.repository.js';
import { Entitlements } from './use-cases/entitlements.js';
import { RefundPages } from './http/refund-pages.js';
import { RefundReader } from './persistence/refund.reader.js';
import { RefundRuleReader } from './persistence/refund-rule.reader.js';
import { ReceivableReader } from './persistence/receivable.reader.js';
import { ReceivableAccountRepository } from './persistence/receivable-account.repository.js';
import { OutstandingReceivables } from './use-cases/outstanding-receivables.js';
import { DemandPayment } from './use-cases/demand-payment.js';
import { TakeOverReceivables } from './use-cases/take-over-receivables.js';
import { EndReceivables } from './use-cases/end-receivables.js';
import { LookAtReceivables } from './use-cases/look-at-receivables.js';
import { RaiseReceivables } from './use-cases/raise-receivables.js';
import { RecordPayment } from './use-cases/record-payment.js';
import { RelieveReceivable } from './use-cases/relieve-receivable.js';
import { KnownFeeFacts } from './use-cases/known-fee-facts.js';
import { EvidenceOfDossier } from './use-cases/evidence-of-dossier.js';
import { QuoteOwedFees } from './use-cases/quote-owed-fees.js';
import { StateFeeFacts } from './use-cases/state-fee-facts.js';
import { QuoteDossier } from './use-cases/quote-dossier.js';
import { SetReceivableAmount } from './use-cases/set-receivable-amount.js';

/** What dossiers owe, money taken at the counter, and the ledger. */
@Module({
  imports: [AgenciesModule, CatalogueModule, DossiersModule],
  controllers: [
    CitizenReceivablesController,
    DeskRefundsController,
    DeskReceivablesController,
    OfficerReceivablesController,
    OfficerFeesController,
  ],
  providers: [
    EntitlementUseRepository,
    Entitlements,
    RefundPages,
    RefundReader,
    RefundRuleReader,
    KnownFeeFacts,
    QuoteDossier,
    QuoteOwedFees,
    StateFeeFacts,
    EvidenceOfDossier,
    RaiseReceivables,
    DemandPayment,
    EndReceivables,
    TakeOverReceivables,
    RecordPayment,
    SetReceivableAmount,
    RelieveReceivable,
    LookAtReceivables,
    ReceivablesPart,
    OutstandingReceivables,
    registerTimelines(PAYMENT_TIMELINE, PAYMENT_FACTS),
    ReceivableAccountRepository,
    ReceivableReader,
  ],
})
export class PaymentsModule implements OnModuleInit {
  constructor(
    private readonly listeners: InTransactionListeners,
    private readonly raiseReceivables: RaiseReceivables,
    private readonly demandPayment: DemandPayment,
    private readonly endReceivables: EndReceivables,
    private readonly takeOverReceivables: TakeOverReceivables,
  ) {}

  /** Everything that the module listens to, all of it within the command that publishes it. */
  onModuleInit(): void {
    const listeners = this.listeners.inTurn(40);
    listeners.on<DossierAccepted>(DOSSIER_EVENTS.accepted, async ({ facts }) => void (await this.raiseReceivables.execute(facts)));
    listeners.on<DossierPaymentRequested>(DOSSIER_EVENTS.paymentRequested, (event) => this.demandPayment.execute(event));
    listeners.on<DossierTakenOver>(DOSSIER_EVENTS.takenOver, (event) => this.takeOverReceivables.execute(event));
    listeners.on<DossierHandedDown>(DOSSIER_EVENTS.handedDown, (event) => this.takeOverReceivables.handDown(event));
    listeners.on<DossierWithdrawn>(DOSSIER_EVENTS.withdrawn, ({ facts }) =>
      this.endReceivables.execute(facts.dossierId, endingOf('withdrawn', facts)),
    );
    listeners.on<DossierStopped>(DOSSIER_EVENTS.stopped, ({ facts }) =>
      this.endReceivables.execute(facts.dossierId, endingOf('stopped', facts)),
    );
    listeners.on<DossierNotAccepted>(DOSSIER_EVENTS.notAccepted, ({ facts }) =>
      this.endReceivables.execute(facts.dossierId, 'not-accepted'),
    );
    listeners.on<DossierConcluded>(DOSSIER_EVENTS.concluded, async ({ facts }) => {
      const ending = endingOfOutcome(facts.outcome);
      if (ending) await this.endReceivables.execute(facts.dossierId, ending);
    });
  }
}
