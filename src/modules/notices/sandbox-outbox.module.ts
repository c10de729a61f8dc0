import { Module } from '@nestjs/common';
import { SandboxOutboxController } from './http/sandbox-outbox.controller.js';
import { NoticesModule } from './notices.module.js';

/** Shows the outbox to everybody. Imported in a sandbox only. */
@Module({ imports: [NoticesModule], controllers: [SandboxOutboxController] })
export class SandboxOutboxModule {}
