import type { Dossier } from '../../../src/modules/dossiers/domain/dossier.js';
import { localDate } from '../../../src/shared/clock.js';
import { newId } from '../../../src/shared/id.js';
import { closingOn } from '../../../src/shared/working-calendar/index.js';
import { newDossier, RULES } from '../../support/dossier-builder.js';
import { nationalCalendar } from '../../support/national-calendar.js';
import { AGENCIES, type ReportingHouse } from './reporting-house.js';

const OFFICER = '00000000-0000-8000-8000-00000000000a';

/** Numbers from 0 to below 1 that are the same in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Lives through some weeks from the given instant: dossiers come in and move by chance, some at the last moment of a day and some at its
 * first.
 */
export async function liveThrough(house: ReportingHouse, seed: number, fromAt: Date, steps: number): Promise<void> {
  const chance = numbers(seed);
  const pick = <T>(things: readonly T[]): T => things[Math.floor(chance() * things.length)]!;
  const ids: string[] = [];
  house.clock.at = fromAt;
  for (let step = 0; step < steps; step += 1) {
    house.clock.at = nextInstant(house.clock.at, chance());
    if (ids.length < 5 || chance() < 0.3) ids.push(await comeIn(house, pick, chance));
    else await move(house, pick(ids), pick, chance);
    if (chance() < 0.05) await house.followers.run();
  }
}

/** Mostly some minutes later; now and then exactly the last millisecond of the local day, then the first of the next. */
function nextInstant(now: Date, by: number): Date {
  const local = new Date(now.getTime() + 7 * 3_600_000);
  const nextMidnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + 1) - 7 * 3_600_000;
  if (now.getTime() === nextMidnight - 1) return new Date(nextMidnight);
  return by < 0.06 ? new Date(nextMidnight - 1) : new Date(now.getTime() + Math.floor(by * 1.3 * 3_600_000));
}

async function comeIn(house: ReportingHouse, pick: <T>(things: readonly T[]) => T, chance: () => number): Promise<string> {
  const { code, name, versionId } = pick(house.versions);
  const channel = pick(['direct', 'online', 'post'] as const);
  const resolvingAgencyCode = pick(AGENCIES.slice(1))[0];
  const dossier = newDossier(house.clock.at, {
    procedure: { code, name, versionId, sectorCode: null },
    channel,
    receivingAgencyCode: 'H21',
    resolvingAgencyCode,
  });
  await house.transactions.run('any', async () => {
    house.dossiers.add(dossier);
    if (channel !== 'online') accept(house, dossier, chance());
    await house.dossiers.save(dossier);
    return {};
  });
  return dossier.id;
}

function accept(house: ReportingHouse, dossier: Dossier, by: number): void {
  const at = house.clock.at;
  const duration = by < 0.15 ? null : { unit: 'working-days' as const, value: 1 + Math.floor(by * 5) };
  dossier.accept({
    at,
    officerId: OFFICER,
    caseKey: '1',
    duration,
    durationText: null,
    termsKeys: ['direct-1'],
    policy: RULES.policy,
    calendar: nationalCalendar,
  });
  house.dossiers.drawCode(dossier, RULES, at);
}

async function move(house: ReportingHouse, id: string, pick: <T>(things: readonly T[]) => T, chance: () => number): Promise<void> {
  const at = house.clock.at;
  const request = { requestedAt: at, requestedBy: OFFICER, reason: 'thử', legalBasis: null };
  await house.transactions.run('any', async () => {
    const dossier = await house.dossiers.load(id);
    const moves: Readonly<Record<string, readonly (() => void)[]>> = {
      submitted: [
        () => accept(house, dossier, chance()),
        () => accept(house, dossier, chance()),
        () => dossier.refuseIntake('thử', 'thử', at),
        () => askSupplement(),
      ],
      received: [
        () => dossier.startProcessing(),
        () => dossier.startProcessing(),
        () => dossier.startProcessing(),
        () => askSupplement(),
        () => askPayment(),
        ...(isExtendable(dossier, at) ? [() => extend()] : []),
      ],
      'in-progress': [
        () => grant(),
        () => grant(),
        () => dossier.conclude('refused', null, at, { ground: { reason: 'lý do', legalBasis: 'căn cứ' } }),
        () => grant(),
        () => askSupplement(),
        () => dossier.stop('legal-basis', { reason: 'thử', legalBasis: 'thử' }, at),
        () => dossier.withdraw('thử', at),
        () => askPayment(),
        () => askPayment(),
        ...(isExtendable(dossier, at) ? [() => extend()] : []),
      ],
      'supplement-required': [
        () => dossier.answerSupplement(null, at, nationalCalendar),
        () => dossier.withdraw('thử', at),
        () => dossier.cancelRequest('thử', at, nationalCalendar),
        () => dossier.stop('applicant-silent', { reason: 'thử', legalBasis: 'thử' }, at),
      ],
      'payment-required': [
        () => dossier.settleFee(at, nationalCalendar),
        () => dossier.settleFee(at, nationalCalendar),
        () => dossier.cancelRequest('thử', at, nationalCalendar),
        () => dossier.stop('applicant-silent', { reason: 'thử', legalBasis: 'thử' }, at),
      ],
      completed: [() => dossier.handOver('thử', 'counter', at)],
    };
    // What a cancelled request left owed is paid before it is granted.
    const grant = (): void =>
      dossier.feeState === 'due' ? dossier.settleFee(at, nationalCalendar) : dossier.conclude('granted', null, at);
    const extend = (): void =>
      dossier.extend(
        { dueOn: workingDayAfter(dossier.dueAt!), reason: 'thử', letterNumber: null, grantedAt: at, grantedBy: OFFICER },
        { extensionLeadDays: 0, extensionLimit: 9 },
        nationalCalendar,
      );
    const askSupplement = (): void => dossier.requestSupplement({ ...request, id: newId(), items: ['thử'] }, 9, newId(), nationalCalendar);
    const askPayment = (): void => {
      dossier.requireFee();
      dossier.requestPayment({ ...request, termsKeys: ['direct-1'] }, newId(), nationalCalendar);
    };
    const possible = moves[dossier.status];
    if (!possible) return {};
    pick(possible)();
    await house.dossiers.save(dossier);
    return {};
  });
}

function isExtendable({ deadlineState, dueAt }: Dossier, at: Date): boolean {
  return deadlineState === 'running' && dueAt !== null && localDate(at) <= localDate(dueAt);
}

/** The first working day after the date of an instant, local. */
function workingDayAfter(instant: Date): string {
  for (let next = instant.getTime() + 86_400_000; ; next += 86_400_000) {
    const date = localDate(new Date(next));
    if (closingOn(nationalCalendar, date)) return date;
  }
}
