import { Injectable } from '@nestjs/common';
import { Clock, localDate } from '../../../shared/clock.js';
import type { ProcessGraph } from '../domain/process-graph.js';
import { afterAll, assertNoRival, assertSameMatter, rivalOf, useFrom, usesOf, type ProcessUse } from '../domain/process-use.js';
import { ProcessReader } from '../persistence/process.reader.js';
import { ProcessUseReader } from '../persistence/process-use.reader.js';

/** What processes are for: every dossier finds one of its own or none, and never two that fit alike. */
@Injectable()
export class ProcessUses {
  constructor(
    private readonly reader: ProcessReader,
    private readonly uses: ProcessUseReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Whether a content can follow what is published of its process.
   *
   * @param from the first local date on which it is to hold; where none is decided yet, some day has to be left
   * @throws DomainError as `assertSameMatter` and `assertNoRival`
   */
  async assertFree(graph: ProcessGraph, from?: string): Promise<void> {
    await this.assertSameMatter(graph);
    const others = await this.othersOf(graph);
    const on = from ?? afterAll(others, localDate(this.clock.now()));
    assertNoRival([useFrom(graph, on)], others, on);
  }

  /** @throws DomainError as the rule of the same name */
  async assertSameMatter(graph: Pick<ProcessGraph, 'code' | 'procedureCode' | 'level'>): Promise<void> {
    assertSameMatter((await this.reader.newest(graph.code))?.content, graph);
  }

  /** Whether a process can go on without one of its versions. @throws DomainError as `assertNoRival` */
  async assertFreeWithout(code: string, version: number): Promise<void> {
    const withdrawn = await this.reader.version(code, version);
    const procedureCode = withdrawn?.content.procedureCode ?? null;
    if (procedureCode === null) return;
    const standing = await this.uses.standing(procedureCode);
    const own = usesOf(standing.filter((each) => each.code === code && each.version !== version));
    assertNoRival(own, usesOf(standing.filter((each) => each.code !== code)), localDate(this.clock.now()));
  }

  /** Another process that fits alike while a content would hold from a local date on. */
  async rivalOf(graph: ProcessGraph, on: string): Promise<ProcessUse | undefined> {
    return rivalOf([useFrom(graph, on)], await this.othersOf(graph), on);
  }

  private async othersOf({ code, procedureCode }: ProcessGraph): Promise<readonly ProcessUse[]> {
    if (procedureCode === null) return [];
    return usesOf((await this.uses.standing(procedureCode)).filter((each) => each.code !== code));
  }
}
