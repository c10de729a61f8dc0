import { ConnectedDatabases } from '../../../src/modules/catalogue/persistence/connected-databases.js';
import { PartnerRegistry } from '../../../src/modules/partners/persistence/partner-registry.js';
import { PartnerReach } from '../../../src/modules/partners/use-cases/partner-reach.js';
import { grantOf } from '../../../src/shared/grant.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { AGENCIES_SCHEMAS } from '../../../src/modules/agencies/persistence/agencies.schema.js';
import { AgencyReader } from '../../../src/modules/agencies/persistence/agency.reader.js';
import { AgencyReference } from '../../../src/modules/agencies/persistence/agency-reference.js';
import { OfficerReader } from '../../../src/modules/agencies/persistence/officer.reader.js';
import { PostDirectory } from '../../../src/modules/agencies/persistence/post.directory.js';
import { agenciesSeed } from '../../support/agencies-seed.js';
import { CATALOGUE_SCHEMAS } from '../../../src/modules/catalogue/persistence/catalogue.schema.js';
import { ProcedureReader } from '../../../src/modules/catalogue/persistence/procedure.reader.js';
import { PublishedVersions } from '../../../src/modules/catalogue/persistence/published-versions.js';
import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import type { NewDossier } from '../../../src/modules/dossiers/domain/new-dossier.js';
import { DossierRepository } from '../../../src/modules/dossiers/persistence/dossier.repository.js';
import { DOSSIERS_SCHEMAS } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { OutsideAddresses } from '../../../src/modules/notices/gateways/outside-addresses.js';
import { SecretBox } from '../../../src/platform/config/secret-box.js';
import { WebhookSender } from '../../../src/modules/notices/gateways/webhook-sender.js';
import { DeliverEvent } from '../../../src/modules/notices/jobs/deliver-event.js';
import { EventFollower } from '../../../src/modules/notices/jobs/event-follower.js';
import { NoticeFollower } from '../../../src/modules/notices/jobs/notice-follower.js';
import { Contacts } from '../../../src/modules/notices/persistence/contacts.js';
import { NOTICES_SCHEMAS } from '../../../src/modules/notices/persistence/notices.schema.js';
import { Outbox } from '../../../src/modules/notices/persistence/outbox.js';
import { PartnerFeed } from '../../../src/modules/notices/persistence/partner-feed.js';
import { TemplateReader } from '../../../src/modules/notices/persistence/template.reader.js';
import { WebhookReader } from '../../../src/modules/notices/persistence/webhook.reader.js';
import { WebhookRepository } from '../../../src/modules/notices/persistence/webhook.repository.js';
import { ComposeNotices } from '../../../src/modules/notices/use-cases/compose-notices.js';
import { OverseeWebhooks } from '../../../src/modules/notices/use-cases/oversee-webhooks.js';
import { KeepWebhook } from '../../../src/modules/notices/use-cases/keep-webhook.js';
import { Aggregates } from '../../../src/platform/commands/aggregates.js';
import { dataSourceOptions } from '../../../src/platform/database.module.js';
import { Database } from '../../../src/platform/database/database.js';
import { Transactions } from '../../../src/platform/commands/transactions.js';
import { JobRunner } from '../../../src/platform/jobs/job-runner.js';
import { OutsideJobs } from '../../../src/platform/jobs/outside-jobs.js';
import { Followers } from '../../../src/platform/journal/followers.js';
import { InTransactionListeners } from '../../../src/platform/journal/in-transaction-listeners.js';
import type { Actor } from '../../../src/shared/actor.js';
import { RULES, accept, newDossier } from '../../support/dossier-builder.js';
import { SettableClock } from '../../support/settable-clock.js';
import { cloneDatabase } from '../../support/test-database.js';

export const ISSUER = 'urn:mot-cua:sandbox';

/** A system that acts for an agency. */
export const partnerOf = (agencyCode: string, id = '00000000-0000-8000-8000-0000000000f1'): Actor => ({
  id,
  kind: 'partner',
  issuer: 'test',
  subject: id,
  name: 'Hệ thống',
  grants: [grantOf(['partner-system'], [agencyCode], agencyCode)],
  agencyCode,
});

/** A process of the installation with its own followers and jobs. */
async function processOn(url: string, clock: SettableClock, dataDir: string) {
  const schemas = [...AGENCIES_SCHEMAS, ...CATALOGUE_SCHEMAS, ...DOSSIERS_SCHEMAS, ...NOTICES_SCHEMAS];
  const database = new Database(new DataSource(dataSourceOptions(url, 8, schemas)), {
    flushMode: 'single-statement',
    preparedStatements: true,
  });
  await database.open();
  const transactions = new Transactions(database, clock);
  const aggregates = new Aggregates(database, transactions, new InTransactionListeners(), clock);
  const reference = new AgencyReference(database, clock);
  const directory = new PostDirectory(database, reference, clock);
  const jobs = new JobRunner(database, clock);
  const outside = new OutsideJobs(database, clock, jobs);
  const followers = new Followers(database, clock, jobs, new Registry());
  const reach = new PartnerReach(new PartnerRegistry(database), new AgencyReader(reference), clock);
  const [webhooks, feed, outbox, secrets, addresses] = [
    new WebhookReader(database, directory, reach),
    new PartnerFeed(database),
    new Outbox(database),
    new SecretBox(undefined, dataDir),
    new OutsideAddresses(true),
  ];
  const compose = new ComposeNotices(new TemplateReader(database), new AgencyReader(reference), new OfficerReader(database, clock));
  followers.add(
    new NoticeFollower(
      new Contacts(),
      new ProcedureReader(new PublishedVersions(database), new ConnectedDatabases(database), new AgencyReader(reference), clock),
      compose,
      outbox,
    ),
  );
  followers.add(new EventFollower(feed, webhooks, directory, outside, reach));
  outside.handle(new DeliverEvent(webhooks, feed, directory, secrets, new WebhookSender(addresses), reach));
  const keepWebhook = new KeepWebhook(transactions, new WebhookRepository(aggregates), webhooks, secrets, addresses, clock);
  const oversee = new OverseeWebhooks(transactions, new WebhookRepository(aggregates), webhooks, reach, clock);
  return {
    database,
    reference,
    transactions,
    dossiers: new DossierRepository(aggregates),
    followers,
    outside,
    keepWebhook,
    oversee,
    feed,
    outbox,
    seed: agenciesSeed(database, clock, reference),
  };
}

/** Notices on a database of their own with the agencies of the seed; `replica` is a second process on the same database. */
export async function noticesHouse() {
  const clone = await cloneDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'mot-cua-notices-'));
  const clock = new SettableClock(new Date('2026-11-20T07:10:00Z'));
  const house = await processOn(clone.appUrl, clock, dataDir);
  const replica = await processOn(clone.appUrl, clock, dataDir);
  await house.seed.execute(undefined, ISSUER);
  /** Loads a dossier, lets something happen to it, and saves. */
  const change = (id: string, happen: (dossier: Dossier) => void): Promise<object> =>
    house.transactions.run('any', async () => {
      const dossier = await house.dossiers.load(id);
      happen(dossier);
      await house.dossiers.save(dossier);
      return {};
    });
  return {
    ...house,
    replica,
    clock,
    change,
    /** A dossier handed in at the counter of an agency and accepted. */
    received: async (agencyCode: string, changes: Partial<NewDossier> = {}): Promise<string> => {
      const dossier = newDossier(clock.at, { receivingAgencyCode: agencyCode, resolvingAgencyCode: agencyCode, ...changes });
      await house.transactions.run('any', async () => {
        house.dossiers.add(dossier);
        house.dossiers.drawCode(dossier, RULES, clock.at);
        accept(dossier, clock.at);
        await house.dossiers.save(dossier);
        return {};
      });
      return dossier.id;
    },
    /** Lets time pass, so that what waits for another try is due. */
    later: (milliseconds: number): void => void (clock.at = new Date(clock.at.getTime() + milliseconds)),
    close: async (): Promise<void> => {
      await Promise.all([house.database.close(), replica.database.close()]);
      await clone.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
export type NoticesHouse = Awaited<ReturnType<typeof noticesHouse>>;
