import type { Actor } from './actor.js';
import { covers, type Matter } from './grant.js';
import { permits } from './permissions.js';
import { masked, maskedMail, withoutNumbers } from './text.js';

/** So many characters of a number stay: enough to tell two papers apart, and not enough to use it. */
const VISIBLE = 3;

/**
 * The caller with the grants alone by which personal data is shown. It counts at every address that the post opens: who has read something
 * at one does not forget it at another.
 */
export function readingPersons<Caller extends Pick<Actor, 'grants'>>(actor: Caller): Caller {
  const grants = actor.grants.filter(({ permissions }) => permits(permissions.everybody, ['person.read']));
  return grants.length === actor.grants.length ? actor : { ...actor, grants };
}

/** How personal values are shown: as they are, or masked. Whatever shows any to officers or systems asks one of the two. */
export class Masking {
  static readonly OFF = new Masking(false);
  static readonly ON = new Masking(true);

  private constructor(readonly masks: boolean) {}

  /** @param isShown whether the reader is shown personal data of the very thing */
  static unless(isShown: boolean): Masking {
    return isShown ? Masking.OFF : Masking.ON;
  }

  /** For a matter that the caller looks into by grants alone: one of those that reach it has to show personal data. */
  static in(matter: Matter, actor: Pick<Actor, 'grants'>): Masking {
    return Masking.unless(readingPersons(actor).grants.some((grant) => covers(grant, matter)));
  }

  /** An identity number, a tax code, a telephone number: the last digits stay. */
  number<Value extends string | null>(value: Value): Value | string {
    return this.masks && value !== null ? masked(value, VISIBLE) : value;
  }

  /** A mail address: the first letter and the domain stay. */
  mail(value: string | null): string | null {
    return this.masks && value !== null ? maskedMail(value) : value;
  }

  /** What an officer wrote about the matter: it stays, without numbers and mail addresses. */
  words<Value extends string | null>(value: Value): Value | string {
    return this.masks && value !== null ? withoutNumbers(value) : value;
  }
}
