import { randomUUID } from 'node:crypto';
import { NoAnswer, type Answer, type Asked, type Connection } from './connection.js';
import type { KnownDossier, Ledger, Outcome, StepKind } from './ledger.js';

/** The one counter at which all clerks sit, so that they all draw from one hot row. */
export const COUNTER = 'H21.195';
const ROLES = ['desk-officer', 'case-officer', 'unit-head', 'agency-head', 'registry-clerk'];
/** Who appraises a dossier does not decide it. */
const HEAD_ROLES = ['agency-head'];

/** A step that was sent and may have been carried out. */
interface Pending {
  readonly kind: StepKind;
  readonly asked: Asked;
  readonly token: string;
  readonly bytes?: Buffer;
}

/** What a clerk means to do with the dossier at hand. */
interface Plan {
  forwards: number;
  supplement: boolean;
  readonly end: 'leave' | 'withdraw' | 'finish';
}

const maybe = (share: number): boolean => Math.random() < share;
const newPlan = (): Plan => {
  const end = maybe(0.4) ? 'finish' : maybe(0.5) ? 'withdraw' : 'leave';
  return { end, forwards: end === 'finish' ? 99 : Math.floor(Math.random() * 4), supplement: maybe(0.4) };
};

/** Somebody at the counter who takes dossiers in and carries them on, one step after the other, until the server is gone. */
export class Clerk {
  #token = '';
  /** The head who decides what this clerk appraised. */
  #headToken = '';
  #pending: Pending | undefined;
  #dossier: KnownDossier | undefined;
  #plan = newPlan();
  #taskId: string | undefined;
  #uploaded: { id: string; bytes: Buffer } | undefined;
  #supplement: 'none' | 'asked' | 'done' = 'none';
  #status = '';

  constructor(
    private readonly number: number,
    private readonly ledger: Ledger,
  ) {}

  /** Works until the connection breaks. */
  async work(connection: Connection): Promise<void> {
    try {
      for (;;) await this.step(connection);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
    }
  }

  /** After a restart: sends again what was never answered, with the same key, and learns what became of it. */
  async settle(connection: Connection): Promise<void> {
    const pending = this.#pending;
    if (!pending) return;
    this.ledger.unanswered.total += 1;
    const answer = await connection.ask(pending.asked, pending.token);
    if (answer.replayed) this.ledger.unanswered.carriedOut += 1;
    this.take(pending, answer);
  }

  private async step(connection: Connection): Promise<void> {
    this.#token ||= await mintToken(connection, `clerk-${this.number}`, ROLES);
    this.#headToken ||= await mintToken(connection, `head-${this.number}`, HEAD_ROLES);
    const dossier = this.#dossier;
    if (!dossier) return this.send(connection, 'receive', { method: 'POST', path: '/v1/desk/dossiers', body: newReception(this.number) });
    const path = `/v1/desk/dossiers/${dossier.id}`;
    const { version } = dossier;
    if (this.#supplement === 'asked') return this.answerSupplement(connection, path, version);
    if (this.#status === 'completed')
      return this.send(connection, 'hand-over', {
        method: 'POST',
        path: `${path}/hand-over`,
        version,
        body: { returnedTo: 'Người nhận', method: 'counter' },
      });
    const underWay = dossier.kinds.includes('forward');
    if (underWay && this.#plan.supplement) {
      return this.send(connection, 'ask', {
        method: 'POST',
        path: `${path}/supplement-requests`,
        version,
        body: { items: ['Bản sao'], reason: 'Thiếu bản sao.' },
      });
    }
    if (this.#plan.forwards > 0) return this.passOn(connection, dossier);
    if (underWay && this.#plan.end === 'withdraw')
      return this.send(connection, 'withdraw', { method: 'POST', path: `${path}/withdrawal`, version, body: { reason: 'Thôi.' } });
    this.leave();
  }

  private async answerSupplement(connection: Connection, path: string, version: number): Promise<void> {
    const bytes = Buffer.from(`%PDF-1.4\n% ${randomUUID()}\n%%EOF\n`);
    if (!this.#uploaded)
      return this.send(connection, 'upload', { method: 'POST', path: '/v1/desk/files?name=bo-sung.pdf', body: bytes }, bytes);
    return this.send(connection, 'answer', {
      method: 'POST',
      path: `${path}/supplement-answers`,
      version,
      body: { answer: 'Đã bổ sung.', fileIds: [this.#uploaded.id] },
    });
  }

  private async passOn(connection: Connection, dossier: KnownDossier): Promise<void> {
    this.#taskId ??= await openTaskOf(connection, dossier, this.#token);
    const path = `/v1/officer/tasks/${dossier.id}/${this.#taskId}`;
    const { allowedActions, nextSteps } = await connection.read<{ allowedActions: string[]; nextSteps: object[] }>(path, this.#headToken);
    const decides = allowedActions.includes('decide');
    const action = decides ? 'decide' : 'forward';
    return this.send(connection, action, {
      method: 'POST',
      path: `${path}/${action}`,
      version: dossier.version,
      body: { ...(decides ? { outcome: 'granted' } : {}), ...(nextSteps.length === 0 ? { resultSymbol: `${dossier.version}/KQ` } : {}) },
    });
  }

  private async send(connection: Connection, kind: StepKind, asked: Asked, bytes?: Buffer): Promise<void> {
    const token = kind === 'decide' ? this.#headToken : this.#token;
    const pending = { kind, asked: { ...asked, key: randomUUID() }, token, ...(bytes ? { bytes } : {}) };
    this.#pending = pending;
    this.take(pending, await connection.ask(pending.asked, token));
  }

  /** An answer has come: what it says is from now on a promise. */
  private take({ kind, asked, token, bytes }: Pending, answer: Answer): void {
    this.#pending = undefined;
    if (answer.status !== 200 && answer.status !== 201) {
      this.ledger.violation(`${kind} (${asked.path}) was refused: ${answer.status} ${answer.text}`);
      return this.leave();
    }
    this.ledger.acknowledge(kind, asked, answer, token);
    const outcome = JSON.parse(answer.text) as Outcome;
    if (kind === 'upload') return void (this.#uploaded = { id: outcome.id ?? '', bytes: bytes ?? Buffer.alloc(0) });
    if (kind === 'receive') this.begin(outcome);
    const dossier = this.#dossier;
    if (!dossier) return;
    dossier.kinds.push(kind);
    Object.assign(dossier, { version: outcome.version, lastRound: this.ledger.round });
    this.goOn(kind, outcome, dossier);
  }

  private begin({ id, code, version }: Outcome): void {
    const dossier: KnownDossier = { id: id ?? '', code: code ?? '', version, kinds: [], token: this.#token, lastRound: this.ledger.round };
    if (this.ledger.dossiers.has(dossier.id)) this.ledger.violation(`dossier ${dossier.id} was given out twice`);
    this.ledger.dossiers.set(dossier.id, dossier);
    this.#dossier = dossier;
  }

  private goOn(kind: StepKind, outcome: Outcome, dossier: KnownDossier): void {
    if (kind === 'ask') Object.assign(this.#plan, { supplement: false });
    if (kind === 'ask' || kind === 'answer') this.#supplement = kind === 'ask' ? 'asked' : 'done';
    if (kind === 'answer' && this.#uploaded) dossier.file = this.#uploaded;
    if (kind === 'forward' || kind === 'decide') {
      this.#plan.forwards -= 1;
      this.#taskId = outcome.waiting?.[0]?.taskId;
      if (outcome.caseState === 'closed') this.#status = 'completed';
    }
    if (kind === 'withdraw' || kind === 'hand-over') this.leave();
  }

  private leave(): void {
    this.#dossier = undefined;
    this.#taskId = undefined;
    this.#uploaded = undefined;
    this.#supplement = 'none';
    this.#status = '';
    this.#plan = newPlan();
  }
}

function newReception(clerk: number): object {
  return {
    procedureCode: '1.004944',
    resolvingAgencyCode: COUNTER,
    channel: 'direct',
    applicant: { kind: 'citizen', name: `Người dân ở quầy ${clerk}`, identityNumber: `0520990001${String(clerk).padStart(2, '0')}` },
    returnMethod: 'counter',
    components: [
      { key: '1', originals: 1 },
      { key: '2', copies: 1 },
    ],
  };
}

async function mintToken(connection: Connection, subject: string, roles: readonly string[]): Promise<string> {
  const body = { subject, name: `Cán bộ ${subject}`, agencyCode: COUNTER, roles };
  return (JSON.parse((await connection.ask({ method: 'POST', path: '/v1/sandbox/tokens', body })).text) as { token: string }).token;
}

async function openTaskOf(connection: Connection, dossier: KnownDossier, token: string): Promise<string> {
  const { items } = await connection.read<{ items: { type: string; facts: { taskId: string } }[] }>(
    `/v1/officer/dossiers/${dossier.id}/timeline?limit=50`,
    token,
  );
  return items.find(({ type }) => type === 'workflow.task-opened.v1')?.facts.taskId ?? '';
}
