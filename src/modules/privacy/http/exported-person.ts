import type { Readable } from 'node:stream';
import { personKey } from '../../../platform/auth/person-key.js';
import type { Language } from '../../../platform/http/language.js';
import { linesOnceNoted } from '../../../platform/http/lines-once-noted.js';
import type { PersonalPart } from '../../../platform/http/personal-part.js';
import type { AccessLog } from '../../../platform/journal/access-log.js';
import type { Actor } from '../../../shared/actor.js';
import { localIso, type Clock } from '../../../shared/clock.js';
import { PERSONAL_LINES, type PersonalLine, type PersonalLineKind } from '../../../shared/personal-line.js';
import { exportUnderWay } from '../domain/export.errors.js';
import { PersonalLineView } from './personal-line.view.js';

/**
 * Everything that the house keeps about a person, told to that person (law 91/2025/QH15, the right of access): what each module says, one
 * after the other, as it is taken. A person has one export at a time of each process, so that nobody reads the whole house at once.
 */
export class ExportedPerson {
  readonly #underWay = new Set<string>();

  constructor(
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
    private readonly parts: () => readonly PersonalPart[],
  ) {}

  /** Kinds of lines that stand between the first and the last one. */
  get kinds(): readonly PersonalLineKind[] {
    return this.parts().flatMap(({ kinds }) => kinds);
  }

  /** JSON Lines. @throws DomainError PERSONAL_EXPORT_UNDER_WAY (409) */
  lines(actor: Actor, language: Language): Readable {
    if (this.#underWay.has(actor.id)) throw exportUnderWay();
    this.accessLog.note(actor, 'person.export', actor.identityNumber === undefined ? actor.id : personKey(actor.identityNumber));
    const lines = linesOnceNoted(this.shown(actor, language));
    this.#underWay.add(actor.id);
    // Also of one that is given up, or of which not even the first line was taken.
    lines.once('close', () => this.#underWay.delete(actor.id));
    return lines;
  }

  private async *shown(actor: Actor, language: Language): AsyncGenerator<PersonalLineView> {
    let count = 0;
    for await (const line of this.everything(actor, language)) {
      count += 1;
      yield PersonalLineView.of(line, language);
    }
    // Whoever finds no such line has not got everything.
    yield PersonalLineView.of({ ...this.frame('end'), data: { lines: count + 1 } }, language);
  }

  private async *everything(actor: Actor, language: Language): AsyncGenerator<PersonalLine> {
    const kinds = this.kinds.map((kind) => ({ kind, kindName: PERSONAL_LINES[kind][language] }));
    yield { ...this.frame('export'), data: { name: actor.name, kinds } };
    for (const part of this.parts()) yield* part.lines(actor, language);
  }

  private frame(kind: 'export' | 'end'): Omit<PersonalLine, 'data'> {
    return { kind, at: localIso(this.clock.now()), dossierId: null, link: null };
  }
}
