import type { Response } from 'supertest';
import type { Caller, House } from './house.js';
import { WARD } from './handed-in.js';

export const SYSTEMS = '/v1/admin/partner-systems';
/** Networks that the tests call from. */
export const HERE = ['127.0.0.0/8', '::1/128'];

let counter = 0;

/** A system of the ward as it is asked for; a name of its own unless one is given. */
export function systemOf(changes: object = {}): object {
  counter += 1;
  return {
    name: `Phần mềm ${counter}`,
    agencyCode: WARD,
    contactName: 'Lê Thị Bình',
    contactEmail: 'binh@example.vn',
    scopes: ['dossier.receive', 'dossier.read', 'event.read', 'webhook.manage'],
    networks: HERE,
    ratePerMinute: 10_000,
    ...changes,
  };
}

/** A system as it was registered. */
export interface Registered {
  readonly id: string;
  readonly version: number;
  readonly secret: string;
  readonly secretId: string;
}

/** An administrator's work with partner systems. */
export class PartnerDesk {
  private constructor(
    readonly house: House,
    readonly administrator: Caller,
  ) {}

  static async open(house: House, agencyCode = 'H21'): Promise<PartnerDesk> {
    const subject = `quan-tri-${agencyCode}`;
    return new PartnerDesk(house, await house.as({ subject, name: subject, agencyCode, roles: ['administrator'] }));
  }

  ask(changes: object = {}, headers: Record<string, string> = {}): Promise<Response> {
    return this.administrator.post(SYSTEMS, systemOf(changes), undefined, headers);
  }

  async registered(changes: object = {}): Promise<Registered> {
    const { body, status } = await this.ask(changes);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as Registered;
  }

  async shown(id: string): Promise<Record<string, unknown>> {
    return (await this.administrator.get(`${SYSTEMS}/${id}`)).body as Record<string, unknown>;
  }

  /** Does something to a system at the version at which it stands. */
  async on(id: string, what: string, body?: object): Promise<Response> {
    const { version } = await this.shown(id);
    return this.administrator.post(`${SYSTEMS}/${id}/${what}`, body, version as number);
  }

  async change(id: string, changes: object): Promise<Response> {
    const { version } = await this.shown(id);
    const bytes = Buffer.from(JSON.stringify(changes));
    const headers = { 'if-match': `"${String(version)}"`, 'idempotency-key': crypto.randomUUID() };
    return this.administrator.ask('patch', `${SYSTEMS}/${id}`, bytes, headers);
  }

  /** Asks the token endpoint with a form. */
  form(words: Readonly<Record<string, string>> | string, headers: Record<string, string> = {}): Promise<Response> {
    const form = typeof words === 'string' ? words : new URLSearchParams(words).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.house.anybody.ask('post', '/v1/oauth/token', Buffer.from(form), { ...type, ...headers });
  }

  /** A system with a token for its secret. */
  async caller({ id, secret }: Pick<Registered, 'id' | 'secret'>, scope?: string): Promise<Caller> {
    const asked: Record<string, string> = scope === undefined ? {} : { scope };
    const { body } = await this.form({ grant_type: 'client_credentials', client_id: id, client_secret: secret, ...asked });
    const { access_token: token } = body as { access_token?: string };
    if (token === undefined) throw new Error(JSON.stringify(body));
    return this.house.anybody.withToken(() => `Bearer ${token}`);
  }
}
