import { Global, Module } from '@nestjs/common';
import { PartnerSystems } from '../../platform/auth/partner-systems.js';
import { Env } from '../../platform/config/env.js';
import { SecretBox } from '../../platform/config/secret-box.js';
import { Database } from '../../platform/database/database.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { FailedClients } from './gateways/failed-clients.js';
import { OwnTokens } from './gateways/own-tokens.js';
import { SigningKeys } from './persistence/signing-keys.js';
import { AdminPartnerSecretsController } from './http/admin-partner-secrets.controller.js';
import { AdminPartnerSystemsController } from './http/admin-partner-systems.controller.js';
import { ServerMetadataController } from './http/server-metadata.controller.js';
import { TokenController } from './http/token.controller.js';
import { PartnerRegistry } from './persistence/partner-registry.js';
import { PartnerSystemReader } from './persistence/partner-system.reader.js';
import { PartnerSystemRepository } from './persistence/partner-system.repository.js';
import { PartnersSeed } from './seed/partners-seed.js';
import { CallRates } from './use-cases/call-rates.js';
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
  controllers: [AdminPartnerSystemsController, AdminPartnerSecretsController, TokenController, ServerMetadataController],
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
    IssueToken,
    PartnersSeed,
    { provide: CallRates, useFactory: () => new CallRates() },
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
export class PartnersModule {}

function ownTokens({ publicUrl, accessTokenSeconds }: Env, keys: SigningKeys): OwnTokens {
  return new OwnTokens(publicUrl === undefined ? undefined : { issuer: publicUrl, seconds: accessTokenSeconds }, keys);
}
