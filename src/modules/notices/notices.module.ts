import { Module, type OnModuleInit } from '@nestjs/common';
import { Env } from '../../platform/config/env.js';
import { OutsideJobs } from '../../platform/jobs/outside-jobs.js';
import { Followers } from '../../platform/journal/followers.js';
import { Retention } from '../../platform/retention/retention.js';
import { AgenciesModule } from '../agencies/agencies.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DocumentsModule } from '../documents/documents.module.js';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { PartnersModule } from '../partners/partners.module.js';
import { OutsideAddresses } from './gateways/outside-addresses.js';
import { WebhookSender } from './gateways/webhook-sender.js';
import { AdminWebhooksController } from './http/admin-webhooks.controller.js';
import { PartnerEventsController } from './http/partner-events.controller.js';
import { PartnerWebhookController } from './http/partner-webhook.controller.js';
import { ConsentFollower } from './jobs/consent-follower.js';
import { DeliverEvent } from './jobs/deliver-event.js';
import { EventFollower } from './jobs/event-follower.js';
import { NoticeFollowers } from './jobs/notice-followers.js';
import { NoticeFollower } from './jobs/notice-follower.js';
import { NoticesPart } from './http/personal-part.js';
import { TemplatesController } from './http/templates.controller.js';
import { Contacts } from './persistence/contacts.js';
import { KEPT_NOTICES } from './persistence/kept-notices.js';
import { Outbox } from './persistence/outbox.js';
import { PartnerFeed } from './persistence/partner-feed.js';
import { TemplateReader } from './persistence/template.reader.js';
import { TemplateRepository } from './persistence/template.repository.js';
import { WebhookReader } from './persistence/webhook.reader.js';
import { WebhookRepository } from './persistence/webhook.repository.js';
import { NoticesSeed } from './seed/notices-seed.js';
import { ComposeConsentNotices } from './use-cases/compose-consent-notices.js';
import { ComposeNotices } from './use-cases/compose-notices.js';
import { KeepTemplate } from './use-cases/keep-template.js';
import { KeepWebhook } from './use-cases/keep-webhook.js';
import { OverseeWebhooks } from './use-cases/oversee-webhooks.js';

/** Notices to people, events to partner systems. */
@Module({
  imports: [AgenciesModule, CatalogueModule, DocumentsModule, DossiersModule, PartnersModule],
  controllers: [TemplatesController, AdminWebhooksController, PartnerWebhookController, PartnerEventsController],
  providers: [
    KeepWebhook,
    OverseeWebhooks,
    ComposeNotices,
    ComposeConsentNotices,
    NoticeFollower,
    ConsentFollower,
    EventFollower,
    NoticeFollowers,
    DeliverEvent,
    Contacts,
    Outbox,
    NoticesPart,
    PartnerFeed,
    TemplateReader,
    TemplateRepository,
    NoticesSeed,
    KeepTemplate,
    WebhookReader,
    WebhookRepository,
    WebhookSender,
    { provide: OutsideAddresses, inject: [Env], useFactory: ({ sandbox }: Env) => new OutsideAddresses(sandbox) },
  ],
  exports: [Outbox],
})
export class NoticesModule implements OnModuleInit {
  constructor(
    private readonly followers: Followers,
    private readonly outsideJobs: OutsideJobs,
    private readonly retention: Retention,
    private readonly noticeFollowers: NoticeFollowers,
    private readonly deliverEvent: DeliverEvent,
  ) {}

  /** Everything that the module listens to, all of it after the fact, and the calls that it makes. */
  onModuleInit(): void {
    for (const follower of this.noticeFollowers.all) this.followers.add(follower);
    this.outsideJobs.handle(this.deliverEvent);
    for (const rows of KEPT_NOTICES) this.retention.add(rows);
  }
}
