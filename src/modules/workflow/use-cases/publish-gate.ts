import { Injectable } from '@nestjs/common';
import { checkGraph } from '../domain/graph-check.js';
import type { DefinitionFinding } from '../domain/findings.js';
import type { ProcessGraph } from '../domain/process-graph.js';

/** Everything that stands against publishing a process, all of it at once. */
@Injectable()
export class PublishGate {
  /** Every finding of a content. */
  findings(graph: ProcessGraph): Promise<readonly DefinitionFinding[]> {
    return Promise.resolve(checkGraph(graph));
  }
}
