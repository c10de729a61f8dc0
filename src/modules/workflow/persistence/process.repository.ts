import { Injectable } from '@nestjs/common';
import { Aggregates } from '../../../platform/commands/aggregates.js';
import { namedId } from '../../../platform/context/named-id.js';
import { canonicalText, sha256Hex } from '../../../platform/journal/entry.js';
import { processNotFound } from '../domain/process.errors.js';
import type { StoredProcess } from '../domain/graph-forms.js';
import { WorkProcess } from '../domain/work-process.js';
import type { ProcessAdopted } from '../process.events.js';
import { PROCESS_MAP, PROCESS_WITHOUT_STREAM, ProcessRevisionSchema } from './process.schema.js';

/** The id of a process and of its stream, the same in every installation. */
export function processId(code: string): string {
  return namedId(`mot-cua:process:${code}`);
}

/** SHA-256 over the canonical JSON text of a content (RFC 8785), hexadecimal. */
export function definitionHash(content: StoredProcess): string {
  return sha256Hex(canonicalText(content));
}

/** Loads and saves processes within the open unit of work. */
@Injectable()
export class ProcessRepository {
  constructor(private readonly aggregates: Aggregates) {}

  /** @throws DomainError PROCESS_NOT_FOUND (404) */
  async load(code: string): Promise<WorkProcess> {
    const found = await this.find(code);
    if (!found) throw processNotFound();
    return found;
  }

  find(code: string): Promise<WorkProcess | undefined> {
    return this.aggregates.load(PROCESS_MAP, processId(code));
  }

  /** The processes of these codes by code; a new one where there is none. */
  async ofAll(codes: readonly string[]): Promise<ReadonlyMap<string, WorkProcess>> {
    const known = await this.aggregates.loadAll(PROCESS_MAP, codes.map(processId));
    return new Map(codes.map((code) => [code, known.get(processId(code)) ?? this.begin(code)]));
  }

  /** A new process, which is written once something was recorded of it. */
  begin(code: string): WorkProcess {
    const begun = WorkProcess.begin(processId(code), code);
    this.aggregates.add(PROCESS_MAP, begun, begun.id);
    return begun;
  }

  /** Begins the stream of a process whose versions are in their table already. */
  async adopt(code: string, versions: ProcessAdopted['facts']['versions']): Promise<void> {
    const known = WorkProcess.begin(processId(code), code);
    this.aggregates.add(PROCESS_WITHOUT_STREAM, known, known.id);
    known.adopt(versions);
    await this.aggregates.save(known);
  }

  /** From here on nobody else may publish or withdraw a version until the command is written, else it is decided again. */
  hold(): Promise<void> {
    return this.aggregates.holdRevision(ProcessRevisionSchema);
  }

  /** Saves what changes what a process is for. */
  saveUse(known: WorkProcess): Promise<WorkProcess> {
    this.aggregates.raiseRevision(ProcessRevisionSchema);
    return this.save(known);
  }

  save(known: WorkProcess): Promise<WorkProcess> {
    return this.aggregates.save(known);
  }
}
