export * from './workflow.events.js';
export { ProcessDefinitionLoader, type DefinitionLoadReport } from './seed/process-definition-loader.js';
