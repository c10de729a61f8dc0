export * from './workflow.events.js';
export { dueSoonAt } from './domain/deadline-watch.js';
export { ProcessDefinitionLoader, type DefinitionLoadReport } from './seed/process-definition-loader.js';
