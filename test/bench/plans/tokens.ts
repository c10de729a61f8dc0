import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/shared/actor.js';
import { localDate } from '../../../src/shared/clock.js';
import { OFFICER_ROLES, officerSubject } from '../dataset/officers.js';
import { KeepAlive } from '../load/keep-alive.js';
import type { Asking, Subjects } from './lists.js';

/** What is asked about, and the identity number of the citizen who asks. */
export interface Chosen {
  readonly about: Subjects;
  readonly identityNumber: string;
}

/** Whose rights a token states. */
type Stated = Exclude<Asking, 'anybody' | 'two agencies'>;

/** A token for everybody who asks for lists. */
export async function tokensOf(port: number, { about, identityNumber }: Chosen): Promise<ReadonlyMap<Asking, string>> {
  const { agency, smallAgency } = about;
  const office: Role[] = [...OFFICER_ROLES, 'procedure-controller', 'accountant', 'archivist', 'administrator'];
  const holders: Readonly<Record<Stated, object>> = {
    officer: {
      subject: officerSubject(agency, 0),
      name: 'Cán bộ',
      agencyCode: agency,
      roles: [...OFFICER_ROLES, 'accountant', 'archivist'],
    },
    'small agency': { subject: officerSubject(smallAgency, 0), name: 'Cán bộ', agencyCode: smallAgency, roles: OFFICER_ROLES },
    province: { subject: 'bench-province', name: 'Văn phòng', agencyCode: 'H21', roles: office },
    operator: { subject: 'bench-operator', name: 'Vận hành', roles: ['operator'] },
    citizen: { subject: 'bench-citizen', name: 'Người dân', identityNumber, roles: ['citizen'] },
    partner: { subject: 'bench-partner', name: 'Hệ thống', agencyCode: agency, roles: ['partner-system'] },
  };
  const asker = new Asker(new KeepAlive(port, true));
  const tokens = new Map<Asking, string>();
  for (const [who, holder] of Object.entries(holders)) tokens.set(who as Stated, await asker.mint(holder));
  tokens.set('two agencies', await asker.enrol(tokens.get('province')!, [agency, smallAgency], OFFICER_ROLES));
  asker.close();
  return tokens;
}

interface Answer {
  readonly token: string;
  readonly id: string;
  readonly version: number;
}

class Asker {
  constructor(private readonly connection: KeepAlive) {}

  /** A token of the sandbox. */
  async mint(holder: object): Promise<string> {
    return (await this.post('/v1/sandbox/tokens', holder, {})).token;
  }

  /** Enters an officer with a post at each of the agencies; the token says only who it is. */
  async enrol(administrator: string, agencyCodes: readonly string[], roles: readonly Role[]): Promise<string> {
    const headers = { authorization: `Bearer ${administrator}` };
    const subject = `bench-${randomUUID()}`;
    const account = { issuer: 'urn:mot-cua:sandbox', subject, name: 'Cán bộ' };
    let officer = await this.post('/v1/admin/officers', account, headers);
    for (const agencyCode of agencyCodes) {
      const post = { agencyCode, title: 'Công chức', roles, validFrom: localDate(new Date()) };
      officer = await this.post(`/v1/admin/officers/${officer.id}/posts`, post, { ...headers, 'if-match': `"${officer.version}"` });
    }
    return this.mint({ subject });
  }

  close(): void {
    this.connection.close();
  }

  private async post(path: string, content: object, headers: Record<string, string>): Promise<Answer> {
    const { status, body } = await this.connection.send({
      method: 'POST',
      path,
      headers: { 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(content),
    });
    if (status >= 400) throw new Error(`${path} was answered ${status}: ${body}`);
    return JSON.parse(body) as Answer;
  }
}
