import { dayAfter } from '../../../shared/dates.js';
import { byEffect, type DatedVersion } from '../../../shared/publication.js';
import { fitsDuration, wholeOf } from './graph-times.js';
import type { ProcessGraph } from './process-graph.js';
import { processFitsTwice, processLevelFixed, processProcedureFixed } from './process-use.errors.js';

/** A published version that was not withdrawn, with what it says. */
export interface StandingVersion extends DatedVersion {
  readonly code: string;
  readonly content: ProcessGraph;
}

/** What a process is for during one version of it. */
export interface ProcessUse extends StandingVersion {
  /** The first local date on which the next version holds instead; null where there is none. */
  readonly until: string | null;
}

/** The versions of any processes with the days on which each holds. */
export function usesOf(standing: readonly StandingVersion[]): readonly ProcessUse[] {
  const inOrder = standing.toSorted(byEffect);
  return inOrder.map((version, index) => {
    const next = inOrder.slice(index + 1).find(({ code }) => code === version.code);
    return { ...version, until: next?.effectiveFrom ?? null };
  });
}

/** Whether no dossier could tell which of two processes is its own: they are for one procedure, level and duration. */
export function fitAlike(one: ProcessGraph, other: ProcessGraph): boolean {
  const [whole, theirs] = [wholeOf(one), wholeOf(other)];
  const isSameMatter = one.procedureCode !== null && one.procedureCode === other.procedureCode && one.level === other.level;
  return isSameMatter && whole !== undefined && theirs !== undefined && fitsDuration(other, whole);
}

/**
 * Another process that a dossier would fit as well on some day from a date on: of two that fit alike neither would be used.
 *
 * @param own what a process is for
 * @param others of the same procedure
 * @param from local date `YYYY-MM-DD`
 */
export function rivalOf(own: readonly ProcessUse[], others: readonly ProcessUse[], from: string): ProcessUse | undefined {
  const isBefore = (end: string | null, begin: string) => end !== null && end <= begin;
  return others.find((other) =>
    own.some((use) => {
      const begin = [use.effectiveFrom, other.effectiveFrom, from].toSorted().at(-1)!;
      return !isBefore(use.until, begin) && !isBefore(other.until, begin) && fitAlike(use.content, other.content);
    }),
  );
}

/** @throws DomainError PROCESS_FITS_TWICE (409) with the other process, as `rivalOf` finds it */
export function assertNoRival(own: readonly ProcessUse[], others: readonly ProcessUse[], from: string): void {
  const rival = rivalOf(own, others, from);
  if (rival) throw processFitsTwice(rival);
}

/** A content as it would hold from a date on, with nothing after it. */
export function useFrom(content: ProcessGraph, effectiveFrom: string): ProcessUse {
  return { code: content.code, version: Number.MAX_SAFE_INTEGER, effectiveFrom, until: null, content };
}

/** What a draft could still be held from when nothing else is decided: after everything that is published. */
export function afterAll(uses: readonly ProcessUse[], today: string): string {
  return [today, ...uses.map(({ effectiveFrom }) => dayAfter(effectiveFrom))].toSorted().at(-1)!;
}

/**
 * A process stays for the procedure and the level that it was published for: dossiers of another one would lose theirs without a word.
 *
 * @param newest content of the version that a draft would follow; undefined where nothing stands
 * @throws DomainError PROCESS_PROCEDURE_FIXED, PROCESS_LEVEL_FIXED (422)
 */
export function assertSameMatter(
  newest: Pick<ProcessGraph, 'procedureCode' | 'level'> | undefined,
  { procedureCode, level }: Pick<ProcessGraph, 'procedureCode' | 'level'>,
): void {
  if (!newest) return;
  if (newest.procedureCode !== procedureCode) throw processProcedureFixed();
  if (newest.level !== level) throw processLevelFixed();
}
