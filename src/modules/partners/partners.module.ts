import { Global, Inject, Module, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Logger } from 'pino';
import { PartnerSystems } from '../../platform/auth/partner-systems.js';
import { Env } from '../../platform/config/env.js';
import { SecretBox } from '../../platform/config/secret-box.js';
import { Database } from '../../platform/database/database.js';
import { Retention } from '../../platform/retention/retention.js';
import { LOG } from '../../platform/telemetry/log.js';
import { Clock } from '../../shared/clock.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { FailedClients } from './gateways/failed-clients.js';
import { OwnTokens } from './gateways/own-tokens.js';
import { SigningKeys } from './persistence/signing-keys.js';
import { AdminPartnerCallsController } from './http/admin-partner-calls.controller.js';
import { AdminPartnerSecretsController } from './http/admin-partner-secrets.controller.js';
import { AdminPartnerSystemsController } from './http/admin-partner-systems.controller.js';
import { ServerMetadataController } from './http/server-metadata.controller.js';
import { TokenController } from './http/token.controller.js';
import { CallCounts } from './persistence/call-counts.js';
import { CallReader } from './persistence/call.reader.js';
import { KEPT_CALLS } from './persistence/kept-calls.js';
import { PartnerRegistry } from './persistence/partner-registry.js';
import { PartnerSystemReader } from './persistence/partner-system.reader.js';
import { PartnerSystemRepository } from './persistence/partner-system.repository.js';
import { PartnersSeed } from './seed/partners-seed.js';
import { CallRates } from './domain/call-rates.js';
import { ChangeSystem } from './use-cases/change-system.js';
import { IssueToken } from './use-cases/issue-token.js';
import { KeepSecrets } from './use-cases/keep-secrets.js';
import { KnownPartners } from './use-cases/known-partners.js';
import { LookAtSystems } from './use-cases/look-at-systems.js';
import { PartnerReach } from './use-cases/partner-reach.js';
import { RegisterSystem } from './use-cases/register-system.js';
import { SwitchSystem } from './use-cases/switch-system.js';
import { SystemCommand } from './use-cases/system-command.js';

/** Systems of agencies that call this one. Listens to no events. Global, because authentication asks it through its port. */
@Global()
@Module({
  imports: [AgenciesModule],
  controllers: [
    AdminPartnerSystemsController,
    AdminPartnerSecretsController,
    AdminPartnerCallsController,
    TokenController,
    ServerMetadataController,
  ],
  providers: [
    PartnerSystemRepository,
    PartnerSystemReader,
    SystemCommand,
    RegisterSystem,
    ChangeSystem,
    SwitchSystem,
    KeepSecrets,
    LookAtSystems,
    PartnerRegistry,
    PartnerReach,
    CallReader,
    IssueToken,
    PartnersSeed,
    { provide: CallRates, useFactory: () => new CallRates() },
    {
      provide: CallCounts,
      inject: [Database, Clock, CallRates, LOG],
      useFactory: (database: Database, clock: Clock, rates: CallRates, log: Logger) =>
        new CallCounts(database, clock, rates, (error) =>
          log.error({ err: error }, 'calls could not be counted; they are kept and tried again'),
        ),
    },
    { provide: FailedClients, useFactory: () => new FailedClients() },
    {
      provide: SigningKeys,
      inject: [Database, SecretBox],
      useFactory: (database: Database, secrets: SecretBox) => new SigningKeys(database, secrets),
    },
    { provide: OwnTokens, inject: [Env, SigningKeys], useFactory: ownTokens },
    { provide: PartnerSystems, useClass: KnownPartners },
  ],
  exports: [PartnerSystems, PartnerReach, PartnersSeed],
})
export class PartnersModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    @Inject(CallCounts) private readonly counts: CallCounts,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.add(KEPT_CALLS);
  }

  /** No count is lost at shutdown; the pool closes after this. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.counts.flush();
  }
}

function ownTokens({ publicUrl, accessTokenSeconds }: Env, keys: SigningKeys): OwnTokens {
  return new OwnTokens(publicUrl === undefined ? undefined : { issuer: publicUrl, seconds: accessTokenSeconds }, keys);
}
