import { SandboxIssuer, type TokenHolder } from '../../src/platform/sandbox/sandbox-issuer.js';
import type { House } from './house.js';

/** A line of the export of a person's data. */
export interface ExportedLine {
  readonly kind: string;
  readonly kindName: string;
  readonly at: string | null;
  readonly dossierId: string | null;
  readonly link: string | null;
  readonly data: Record<string, unknown>;
}

/** Asks for the export over HTTP, as it is streamed. */
export async function askForExport(house: House, holder: TokenHolder, init: RequestInit = {}): Promise<Response> {
  const { token } = await house.app.get(SandboxIssuer).mint(holder);
  return fetch(`${await house.app.getUrl()}/v1/citizen/personal-data/export`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) },
  });
}

/** All lines of the export. */
export async function exportedLines(house: House, holder: TokenHolder): Promise<readonly ExportedLine[]> {
  const text = await (await askForExport(house, holder)).text();
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedLine);
}
