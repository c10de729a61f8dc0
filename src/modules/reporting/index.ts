export { refusalLine, totalLines, verdictLines } from './proof/proof-lines.js';
export { FactsBehind, ProveReport, type Proof } from './proof/prove-report.js';
export * from './reporting.events.js';
