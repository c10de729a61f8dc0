import { OFFICER_ROLES, officerSubject } from '../dataset/officers.js';
import { KeepAlive } from './keep-alive.js';

/** Sandbox tokens of one officer of each agency, by agency. */
export async function officerTokens(port: number, agencyCodes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const connection = new KeepAlive(port, true);
  const tokens = new Map<string, string>();
  for (const agencyCode of agencyCodes) {
    const holder = { subject: officerSubject(agencyCode, 0), name: 'Cán bộ', agencyCode, roles: OFFICER_ROLES };
    const { status, body } = await connection.send({
      method: 'POST',
      path: '/v1/sandbox/tokens',
      headers: {},
      body: JSON.stringify(holder),
    });
    if (status !== 200) throw new Error(`no token for ${agencyCode}: ${status} ${body}`);
    tokens.set(agencyCode, (JSON.parse(body) as { token: string }).token);
  }
  connection.close();
  return tokens;
}
