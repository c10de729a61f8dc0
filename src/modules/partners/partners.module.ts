import { Global, Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { AdminPartnerSecretsController } from './http/admin-partner-secrets.controller.js';
import { AdminPartnerSystemsController } from './http/admin-partner-systems.controller.js';
import { PartnerSystemReader } from './persistence/partner-system.reader.js';
import { PartnerSystemRepository } from './persistence/partner-system.repository.js';
import { ChangeSystem } from './use-cases/change-system.js';
import { KeepSecrets } from './use-cases/keep-secrets.js';
import { LookAtSystems } from './use-cases/look-at-systems.js';
import { RegisterSystem } from './use-cases/register-system.js';
import { SwitchSystem } from './use-cases/switch-system.js';
import { SystemCommand } from './use-cases/system-command.js';

/** Systems of agencies that call this one. Listens to no events. Global, because authentication asks it through its port. */
@Global()
@Module({
  imports: [AgenciesModule],
  controllers: [AdminPartnerSystemsController, AdminPartnerSecretsController],
  providers: [
    PartnerSystemRepository,
    PartnerSystemReader,
    SystemCommand,
    RegisterSystem,
    ChangeSystem,
    SwitchSystem,
    KeepSecrets,
    LookAtSystems,
  ],
})
export class PartnersModule {}
