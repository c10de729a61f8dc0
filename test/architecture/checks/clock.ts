import ts from 'typescript';
import { nodesOf, placeOf, treeOf, type SourceFile } from './source-files.js';

/** Who may ask the system for the time, and why; everybody else asks the `Clock`. */
export const SYSTEM_TIME_USERS: Readonly<Record<string, string>> = {
  'src/shared/clock.ts': 'it is the system clock',
  'src/shared/id.ts': 'ids are sorted by when they were made in this process, whatever the sandbox clock says',
  'src/modules/notices/gateways/webhook-sender.ts': 'receivers compare the time of a signature with their own clock',
  'src/modules/partners/gateways/failed-clients.ts': 'failures are counted by system time, as other limits are',
  'src/modules/partners/persistence/signing-keys.ts': 'keys sign and grow old by system time, as tokens do',
  'src/modules/partners/domain/call-rates.ts': 'rates are counted by system time, as other limits are',
  'src/platform/auth/issuer-keys.ts': 'keys grow old by system time',
  'src/platform/auth/known-callers.ts': 'tokens expire by system time',
  'src/platform/sandbox/sandbox-issuer.ts': 'tokens expire by system time',
  'src/platform/cluster/embedded-postgres.ts': 'patience with a server that starts',
  'src/platform/cluster/postmaster.ts': 'patience with a process that ends',
  'src/platform/files/local-file-store.ts': 'the disk stamps files with system time',
  'src/platform/jobs/sandbox-clock.ts': 'it is system time and a lead',
  'src/platform/telemetry/logger.ts': 'log lines are compared with those of other programs',
  'src/platform/telemetry/progress-bar.ts': 'seconds that a person waited',
};

/** Places in src that read system time, beyond the reasoned list; and entries of the list that are no longer needed. */
export function clockFindings(files: readonly SourceFile[], users = SYSTEM_TIME_USERS): string[] {
  const sources = files.filter(({ path }) => /^src\/.*\.ts$/.test(path));
  const readers = sources.flatMap((file) =>
    nodesOf(treeOf(file))
      .filter(readsSystemTime)
      .map((node) => ({ file, node })),
  );
  const used = new Set(readers.map(({ file }) => file.path));
  return [
    ...readers
      .filter(({ file }) => !(file.path in users))
      .map(({ file, node }) => `${placeOf(file, node)} reads system time: ${node.getText()}`),
    ...Object.keys(users)
      .filter((path) => !used.has(path))
      .map((path) => `${path} reads no system time and needs no exception`),
  ];
}

function readsSystemTime(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  // Called here, or handed to somebody who calls it.
  if (ts.isPropertyAccessExpression(node)) return node.getText() === 'Date.now';
  return ts.isCallExpression(node) && node.expression.getText() === 'Date';
}
