import { dirname, posix } from 'node:path';
import type { SourceFile } from './source-files.js';

const MACHINE = /(?<![\w.*])\/(?:home|work|root|Users|tmp)\/[\w.-]+|\b[A-Z]:\\{1,2}Users\b/;
const RELATIVE = /(['"`])(\.\.?\/[^'"`\n$]*)\1/g;
const UNFINISHED = /\b(?:TO(?:)DO|FIX(?:)ME|HA(?:)CK)\b/;
const SKIPPED = /\b(?:it|test|describe)\.(?:skip|only|todo|failing)\b|\bx(?:it|describe)\(|\bjest\.mock\(|\bunstable_mockModule\(/;

/** Paths of one machine or outside of the project, unfinished work, and tests that do not test. */
export function leftoverFindings(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => {
      const place = `${file.path}:${index + 1}`;
      return [
        ...(MACHINE.test(line) ? [`${place} names a path of one machine`] : []),
        ...(file.path.startsWith('test/') ? [] : outsidePaths(file.path, line)).map(
          (path) => `${place} reaches out of the project: ${path}`,
        ),
        ...(UNFINISHED.test(line) ? [`${place} is not finished`] : []),
        ...(file.path.startsWith('test/') && SKIPPED.test(line) ? [`${place} skips a test or replaces a class of ours`] : []),
      ];
    }),
  );
}

function outsidePaths(path: string, line: string): readonly string[] {
  return [...line.matchAll(RELATIVE)].map(([, , to]) => to!).filter((to) => posix.join(dirname(path), to).startsWith('..'));
}
