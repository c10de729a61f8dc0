import { Global, Module } from '@nestjs/common';
import { Clock } from '../../shared/clock.js';
import { Env } from '../config/env.js';
import { personalRegister } from '../database/personal-register.js';
import { FileHolders } from '../files/file-holders.js';
import { PersonalDisposal } from './personal-disposal.js';

/** Disposal of personal data, for the module that knows when its time has come. */
@Global()
@Module({
  providers: [
    {
      provide: PersonalDisposal,
      inject: [Env, FileHolders, Clock],
      useFactory: async (env: Env, holders: FileHolders, clock: Clock) =>
        new PersonalDisposal(env.disposalDatabaseUrl, await personalRegister(), holders, clock),
    },
  ],
  exports: [PersonalDisposal],
})
export class DisposalModule {}
