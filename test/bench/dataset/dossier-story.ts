import type { INestApplicationContext } from '@nestjs/common';
import type { EntitySchema } from 'typeorm';
import { AgencyReader } from '../../../src/modules/agencies/index.js';
import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { codePrefix } from '../../../src/modules/dossiers/domain/intake-rules.js';
import { registerDossier } from '../../../src/modules/dossiers/domain/new-dossier.js';
import { CodeRegistrySchema, AccessGrantSchema } from '../../../src/modules/dossiers/persistence/dossier-parts.schema.js';
import { DOSSIER_MAP } from '../../../src/modules/dossiers/persistence/dossiers.schema.js';
import { IntakeRulesReader } from '../../../src/modules/dossiers/persistence/intake-rules.reader.js';
import { AcceptanceTerms } from '../../../src/modules/dossiers/use-cases/acceptance-terms.js';
import { WorkCase } from '../../../src/modules/workflow/domain/case.js';
import type { DecisionContext } from '../../../src/modules/workflow/domain/decision-context.js';
import { CASE_MAP } from '../../../src/modules/workflow/persistence/workflow.schema.js';
import { DecisionContexts } from '../../../src/modules/workflow/use-cases/decision-contexts.js';
import { personKey } from '../../../src/platform/auth/person-key.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import type { AggregateMap } from '../../../src/platform/commands/aggregate-map.js';
import { Database } from '../../../src/platform/database/database.js';
import { tablePlan, toRow } from '../../../src/platform/database/table-plan.js';
import type { Actor } from '../../../src/shared/actor.js';
import { localDate } from '../../../src/shared/clock.js';
import { computedId, numberOf } from './computed-ids.js';
import { carryCase, handOver, type Way } from './carry-case.js';
import type { RowBuffer } from './copy-rows.js';
import type { BusyAgency, Offer } from './offers.js';
import { applicantActor, officerOf } from './officers.js';
import { citizen } from './people.js';
import type { SeededRandom } from './seeded-random.js';
import { StreamRows, type WrittenUnder } from './stream-rows.js';
import type { DossierNames } from './twin-names.js';
import { watchRows } from './watch-rows.js';

const ONLINE_SHARE = 0.35;

/** What is decided about a dossier before its story begins. */
export interface Beginning {
  readonly agency: BusyAgency;
  readonly offer: Offer;
  readonly receivedAt: Date;
  readonly way: Way;
}

/** The codes of an agency and a day. */
interface CodeSeries {
  readonly key: string;
  readonly prefix: string;
  readonly digits: number;
}

/** A dossier that lived. */
export interface Lived {
  readonly names: DossierNames;
  readonly codes: CodeSeries;
  readonly streams: readonly StreamRows[];
}

/**
 * Lives dossiers through the very domain that the server runs, with a clock of the past, and writes what they leave as rows: consistent by
 * construction, and never out of step with the code.
 */
export class DossierStory {
  readonly #terms: AcceptanceTerms;
  readonly #rules: IntakeRulesReader;
  readonly #contexts: DecisionContexts;
  readonly #agencies: AgencyReader;
  readonly #database: Database;
  /** Last code number by agency and day. */
  readonly counters = new Map<string, number>();

  constructor(
    app: INestApplicationContext,
    private readonly under: WrittenUnder,
    private readonly until: Date,
    private readonly rows: RowBuffer,
    private readonly random: SeededRandom,
    private readonly people: number,
  ) {
    this.#terms = app.get(AcceptanceTerms, { strict: false });
    this.#rules = app.get(IntakeRulesReader, { strict: false });
    this.#contexts = app.get(DecisionContexts, { strict: false });
    this.#agencies = app.get(AgencyReader, { strict: false });
    this.#database = app.get(Database);
  }

  /** One dossier from intake as far as its way goes. */
  async live({ agency, offer, receivedAt, way }: Beginning): Promise<Lived> {
    const officer = officerOf(agency.code, this.random.below(3));
    const { dossier, stream } = this.handedIn(agency.code, offer, officer, receivedAt);
    dossier.accept(await this.#terms.of(dossier, {}, officer, receivedAt));
    const codes = await this.seriesOf(dossier, receivedAt);
    const code = this.draw(dossier, codes);
    stream.append(dossier.takeEvents(), officer, receivedAt, { code });
    const { workCase, context } = await this.opened(dossier, offer, receivedAt);
    stream.append(workCase.takeEvents(), officer, receivedAt);
    Object.assign(dossier, { code });
    Object.assign(workCase, { dossierCode: code });
    const end = carryCase({ dossier, workCase, context, officer, stream, random: this.random, until: this.until }, way);
    if (end) handOver({ dossier, officer, stream, random: this.random, until: this.until }, end);
    const watching = watchRows(workCase.watches, this.until, this.under, this.rows, this.random);
    const streams = [stream, ...(watching ? [watching] : [])];
    for (const each of streams) each.write();
    this.write(DOSSIER_MAP as AggregateMap<Dossier>, dossier);
    this.write(CASE_MAP as AggregateMap<WorkCase>, workCase);
    this.grantAccess(dossier, workCase);
    return { names: namesOf(dossier, code), codes, streams };
  }

  /** The names of a dossier that tells the same story again: another number, somebody else and a code of its own. */
  namesOfTwin({ codes }: Lived, number: number): DossierNames {
    const { identityNumber } = citizen(this.random, this.people);
    return namesOf({ id: computedId(number, 0), applicantIdentityNumber: identityNumber }, this.nextCode(codes));
  }

  /** What is left when all have lived: the counters of the codes. */
  close(): void {
    for (const [key, last] of this.counters) {
      const [agency_code, received_on] = key.split(' ');
      this.rows.put('dossiers.code_counter', { agency_code, received_on, last });
    }
    this.counters.clear();
  }

  /** Online some hours before the reception, else at the counter at once. */
  private handedIn(agencyCode: string, offer: Offer, officer: Actor, receivedAt: Date): { dossier: Dossier; stream: StreamRows } {
    const applicant = citizen(this.random, this.people);
    const isOnline = this.random.next() < ONLINE_SHARE;
    const actor = isOnline ? applicantActor(applicant.identityNumber) : officer;
    const at = isOnline ? new Date(receivedAt.getTime() - this.random.below(6 * 3_600_000)) : receivedAt;
    const { version, components } = offer;
    const dossier = registerDossier({
      procedure: { ...version.content, code: version.procedureCode, versionId: version.id },
      caseKey: version.content.cases[0]?.key ?? null,
      channel: isOnline ? 'online' : 'direct',
      receivingAgencyCode: agencyCode,
      resolvingAgencyCode: agencyCode,
      applicant,
      applicantPersonKey: personKey(applicant.identityNumber),
      submitter: null,
      summary: null,
      sets: 1,
      returnMethod: this.random.next() < 0.7 ? 'counter' : 'post',
      components,
      at,
      reply: null,
    });
    const stream = new StreamRows(dossier.id, this.under, this.rows, this.random);
    stream.append(dossier.takeEvents(), actor, at);
    return { dossier, stream };
  }

  private draw(dossier: Dossier, codes: CodeSeries): string {
    const code = this.nextCode(codes);
    this.rows.add(tablePlan(this.#database.dataSource, CodeRegistrySchema), { code, dossier_id: dossier.id });
    return code;
  }

  private async seriesOf(dossier: Dossier, at: Date): Promise<CodeSeries> {
    const receivedOn = localDate(at);
    const rules = await this.#rules.of(dossier, at);
    const { receivingAgencyCode } = dossier;
    const prefix = codePrefix(rules, receivingAgencyCode, receivedOn);
    return { key: `${receivingAgencyCode} ${receivedOn}`, prefix, digits: rules.codeDigits };
  }

  private nextCode({ key, prefix, digits }: CodeSeries): string {
    const last = (this.counters.get(key) ?? 0) + 1;
    this.counters.set(key, last);
    return prefix + String(last).padStart(digits, '0');
  }

  private async opened(dossier: Dossier, offer: Offer, at: Date): Promise<{ workCase: WorkCase; context: DecisionContext }> {
    const { receivingAgencyCode, resolvingAgencyCode, procedureCode, procedureName } = dossier;
    const lineage = await this.#agencies.lineageOf(resolvingAgencyCode);
    const agencies = { receivingAgencyCode, resolvingAgencyCode, provinceAgencyCode: lineage[0]?.provinceCode ?? resolvingAgencyCode };
    const context = { ...(await this.#contexts.with(offer.definition.content, agencies)), now: at };
    const opening = {
      dossierId: dossier.id,
      definitionId: offer.definition.id,
      procedureCode,
      procedureName,
      sectorCode: dossier.sectorCode,
      confidentiality: dossier.confidentiality,
      ...agencies,
      receivedAt: at,
      receivedBy: dossier.receivedBy!,
      receivedFor: null,
      dueAt: dossier.dueAt,
    };
    return { workCase: WorkCase.open(opening, context), context };
  }

  private grantAccess({ id, applicantPersonKey, resolvingAgencyCode }: Dossier, workCase: WorkCase): void {
    const plan = tablePlan(this.#database.dataSource, AccessGrantSchema as unknown as EntitySchema);
    const add = (grantee_kind: string, grantee_key: string, reason: string, until: Date | null = null): void =>
      this.rows.add(plan, { dossier_id: id, grantee_kind, grantee_key, reason, until });
    add('person', applicantPersonKey, 'applicant');
    add('agency', resolvingAgencyCode, 'resolving');
    for (const task of workCase.tasks)
      if (!workCase.isParty(task.agencyCode)) add('agency', task.agencyCode, `step:${task.id}`, task.closedAt);
  }

  /** Rows of an aggregate; the watches of a case are written apart, as the sweep has left them. */
  private write<Root extends object>(map: AggregateMap<Root>, root: Root): void {
    const { watches: _watches, ...children } = map.children;
    const add = (schema: EntitySchema, object: object): void => {
      const plan = tablePlan(this.#database.dataSource, schema);
      this.rows.add(plan, toRow(plan, object));
    };
    add(map.root as unknown as EntitySchema, root);
    for (const [property, schema] of Object.entries(children)) {
      for (const child of (root as Record<string, object[]>)[property] ?? []) add(schema, child);
    }
  }
}

function namesOf({ id, applicantIdentityNumber }: Pick<Dossier, 'id' | 'applicantIdentityNumber'>, code: string): DossierNames {
  return {
    number: numberOf(id)!,
    suffix: id.slice(-12),
    code,
    identityNumber: applicantIdentityNumber,
    personKey: personKey(applicantIdentityNumber),
    sweepStream: backgroundStreamId('deadlines', id),
  };
}
