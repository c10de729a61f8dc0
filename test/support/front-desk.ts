import { Client } from 'pg';
import { EntitySchema } from 'typeorm';
import { namedId } from '../../src/platform/context/named-id.js';
import type { AggregateMap } from '../../src/platform/commands/aggregate-map.js';
import { EventSource } from '../../src/shared/domain-event.js';
import { newId } from '../../src/shared/id.js';
import type { PlainHouse } from './plain-house.js';

/** A slip for what one person handed in at one visit: a stream beside those of its dossiers, whose codes its lines copy. */
export class Slip extends EventSource {
  id = newId();
  number: string | null = null;
  state = 'open';
  lines: { slipId: string; dossierId: string; dossierCode: string | null }[] = [];

  list(dossierIds: readonly string[]): void {
    this.lines = dossierIds.map((dossierId) => ({ slipId: this.id, dossierId, dossierCode: null }));
    this.record({ type: 'desk.listed.v1', facts: { dossierIds }, personal: { name: 'Nguyễn Văn Thử' }, drawn: ['slip'] });
  }

  change(to: string): void {
    this.state = to;
    this.record({ type: 'desk.changed.v1', facts: { to } });
  }
}

/** What a till took on one day: money that belongs to no dossier. */
export class TillDay extends EventSource {
  receipts: { tillId: string; id: string; amount: number; number: string | null }[] = [];

  constructor(readonly id: string) {
    super();
  }

  /** Takes so many amounts, each with a receipt. @returns the names of the numbers, by receipt */
  take(amounts: readonly number[]): ReadonlyMap<string, string> {
    const taken = amounts.map((amount) => ({ tillId: this.id, id: newId(), amount, number: null }));
    this.receipts.push(...taken);
    const names = new Map(taken.map(({ id }, index) => [id, `receipt-${index + 1}`]));
    for (const { id, amount } of taken) {
      this.record({ type: 'desk.money-taken.v1', facts: { receiptId: id, amount }, drawn: [names.get(id)!] });
    }
    return names;
  }
}

const key = (name: string) => ({ primary: true, primaryKeyConstraintName: name });

const SlipSchema = new EntitySchema<Slip>({
  name: 'Slip',
  target: Slip,
  schema: 'desk',
  tableName: 'slip',
  columns: { id: { type: 'uuid', ...key('slip_pk') }, number: { type: 'text', nullable: true }, state: { type: 'text' } },
});
const SlipLineSchema = new EntitySchema({
  name: 'SlipLine',
  schema: 'desk',
  tableName: 'slip_line',
  columns: {
    slipId: { type: 'uuid', name: 'slip_id', ...key('slip_line_pk') },
    dossierId: { type: 'uuid', name: 'dossier_id', ...key('slip_line_pk') },
    dossierCode: { type: 'text', name: 'dossier_code', nullable: true },
  },
});
const TillDaySchema = new EntitySchema<TillDay>({
  name: 'TillDay',
  target: TillDay,
  schema: 'desk',
  tableName: 'till_day',
  columns: { id: { type: 'uuid', ...key('till_day_pk') } },
});
const TillReceiptSchema = new EntitySchema({
  name: 'TillReceipt',
  schema: 'desk',
  tableName: 'till_receipt',
  columns: {
    tillId: { type: 'uuid', name: 'till_id', ...key('till_receipt_pk') },
    id: { type: 'uuid', ...key('till_receipt_pk') },
    amount: { type: 'int4' },
    number: { type: 'text' },
  },
});

export const DESK_SCHEMAS = [SlipSchema, SlipLineSchema, TillDaySchema, TillReceiptSchema] as unknown as readonly EntitySchema[];

export const SLIP_MAP: AggregateMap<Slip> = {
  root: SlipSchema,
  streamColumn: 'id',
  childColumn: 'slip_id',
  children: { lines: SlipLineSchema },
};
const TILL_MAP: AggregateMap<TillDay> = {
  root: TillDaySchema,
  streamColumn: 'id',
  childColumn: 'till_id',
  children: { receipts: TillReceiptSchema },
};

const TABLES = `
  create schema desk;
  create table desk.slip (id uuid primary key, number text unique, state text not null);
  create table desk.slip_line (slip_id uuid, dossier_id uuid, dossier_code text not null, primary key (slip_id, dossier_id));
  create table desk.till_day (id uuid primary key);
  create table desk.till_receipt (till_id uuid, id uuid, amount int4 not null, number text not null unique, primary key (till_id, id));
  create table desk.slip_counter (agency_code text primary key, last int4 not null);
  create table desk.receipt_counter (till text, year text, last int4 not null, primary key (till, year));
  grant usage on schema desk to motcua_app;
  grant select, insert, update, delete on all tables in schema desk to motcua_app`;

/** Makes the tables of the desk in a house that knows its schemas. */
export async function furnish({ clone }: PlainHouse): Promise<void> {
  const owner = new Client({ connectionString: clone.ownerUrl });
  await owner.connect();
  await owner.query(TABLES).finally(() => owner.end());
}

/** The slips and tills of a house: made-up things with streams of their own. */
export class FrontDesk {
  constructor(private readonly house: PlainHouse) {}

  /** A new slip for dossiers, with a number of the agency. */
  async issueSlip(dossierIds: readonly string[], agencyCode: string): Promise<Slip> {
    const { aggregates } = this.house;
    const slip = new Slip();
    aggregates.add(SLIP_MAP, slip, slip.id);
    aggregates.drawNumber({
      name: 'slip',
      streamId: slip.id,
      subject: slip.id,
      series: { counterTable: 'desk.slip_counter', scope: { agency_code: agencyCode }, prefix: `${agencyCode}/P-`, minDigits: 3 },
      takers: [{ column: 'desk.slip.number', of: 'id' }],
    });
    slip.list(dossierIds);
    return aggregates.save(slip);
  }

  /** A slip without dossiers, as a command of its own. @returns its id */
  async openSlip(): Promise<string> {
    return (await this.house.transactions.run('any', async () => ({ id: (await this.issueSlip([], 'H21')).id }))).id;
  }

  async changeSlips(ids: readonly string[], to: string): Promise<void> {
    for (const id of ids) {
      const slip = await this.slip(id);
      slip.change(to);
      await this.house.aggregates.save(slip);
    }
  }

  async slip(id: string): Promise<Slip> {
    return (await this.house.aggregates.load(SLIP_MAP, id))!;
  }

  /** Takes money at a till: its day begins with the first. */
  async takeMoney(till: string, amounts: readonly number[]): Promise<TillDay> {
    const { aggregates } = this.house;
    const id = namedId(`desk:till:${till}:2026-11-20`);
    const known = await aggregates.load(TILL_MAP, id);
    const day = known ?? new TillDay(id);
    if (!known) aggregates.add(TILL_MAP, day, id);
    for (const [receiptId, name] of day.take(amounts)) {
      aggregates.drawNumber({
        name,
        streamId: id,
        subject: receiptId,
        series: { counterTable: 'desk.receipt_counter', scope: { till, year: '2026' }, prefix: `${till}/`, minDigits: 6 },
        takers: [{ column: 'desk.till_receipt.number', of: 'id' }],
      });
    }
    return aggregates.save(day);
  }
}
