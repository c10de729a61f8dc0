import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { DEFAULT_PROCESSES } from '../../../src/modules/workflow/domain/default-process.js';
import { definitionOf, graphOf } from '../../../src/modules/workflow/domain/graph-forms.js';
import { checkShape } from '../../../src/modules/workflow/domain/graph-shape.js';
import { importProcess } from '../../../src/modules/workflow/domain/import/process-import.js';
import type { ProcessDefinition } from '../../../src/modules/workflow/domain/process-definition.js';
import { ProcessContentDto, RevisedProcessDto } from '../../../src/modules/workflow/http/process-content.dto.js';
import { createValidationPipe } from '../../../src/platform/http/validation.js';
import { PROCESS_EXAMPLE } from '../../../src/modules/workflow/http/process-content-example.js';
import { defaultProcess, rawProcesses } from './given.js';

const SEEDED = [...DEFAULT_PROCESSES, ...rawProcesses.flatMap((raw) => importProcess(raw).definition ?? [])];

/** Read over HTTP, and sent back as it was read. */
async function sentBack({ code, source, ...content }: ProcessDefinition): Promise<ProcessDefinition> {
  const shown: unknown = JSON.parse(JSON.stringify({ content: ProcessContentDto.of(graphOf({ code, source, ...content })) }));
  const read = await createValidationPipe().transform(shown, { type: 'body', metatype: RevisedProcessDto });
  const stated = ProcessContentDto.stated((read as RevisedProcessDto).content);
  expect(checkShape(stated)).toEqual([]);
  return definitionOf({ code, source, ...stated });
}

describe('the two forms of a process', () => {
  it.each(SEEDED.map((definition) => [definition.code, definition] as const))(
    '%s is read, sent back and says the same',
    async (_, definition) => {
      expect(await sentBack(definition)).toEqual(definition);
    },
  );

  it('are all processes of the seed', () => {
    expect(SEEDED).toHaveLength(69);
  });

  it('name start and end so that no step has that name', () => {
    const [first, ...others] = defaultProcess('default-commune').steps;
    const { nodes, flows } = graphOf({ ...defaultProcess('default-commune'), steps: [{ ...first!, code: 'end' }, ...others] });
    expect([nodes.at(-1)!.id, flows[0]!.to]).toEqual(['end-of-process', 'end']);
  });

  it('begin with the step that the start leads to, wherever it stands', () => {
    const graph = graphOf(defaultProcess('default-commune'));
    const turned = definitionOf({ ...graph, nodes: graph.nodes.toReversed() });
    expect([turned.steps[0]!.code, turned.steps.at(-1)!.code]).toEqual(['reception', 'appraisal']);
  });

  it('have an example in the document that is a graph', () => {
    const stated = ProcessContentDto.stated(plainToInstance(ProcessContentDto, PROCESS_EXAMPLE));
    expect(checkShape(stated)).toEqual([]);
    expect(definitionOf({ code: 'QT', source: { decision: null, issuer: null, decidedOn: null }, ...stated }).steps).toHaveLength(3);
  });
});
