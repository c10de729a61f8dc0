import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { CompiledSchema } from '../../../platform/json-schema/compiled-schema.js';
import { localDate } from '../../../shared/clock.js';
import { formVersionOn } from '../domain/forms/form-periods.js';
import { readStarts, type FormStarts } from './form-starts.js';
import { KeptValues } from './kept-values.js';
import { readForm, type KeptForm, type PublishedForm } from './published-form.js';
import { PublishedVersions } from './published-versions.js';

/** Characters of JSON text of versions that are kept ready. */
const MOST_CONTENT = 4_000_000;

/**
 * The process's memory of published forms: when each version holds, read again when the revision of the catalogue has moved; and what
 * versions say, with the validator of each, which are kept for good up to a bound.
 */
@Injectable()
export class PublishedForms {
  #revision: number | undefined;
  #starts: Promise<FormStarts> | undefined;
  readonly #forms: KeptValues<KeptForm>;

  constructor(
    private readonly database: Database,
    private readonly published: PublishedVersions,
  ) {
    this.#forms = new KeptValues(MOST_CONTENT, (id) => readForm(database, id));
  }

  /**
   * The version of a form that holds for what is begun at an instant: what was published later than that does not count, so that the answer
   * stays the same. Undefined for an unknown code, and before the first version.
   */
  async held(code: string, at: Date): Promise<PublishedForm | undefined> {
    const known = ((await this.starts()).get(code) ?? []).filter(({ publishedAt }) => publishedAt <= at);
    const version = formVersionOn(known, localDate(at));
    return version && this.version(version.id);
  }

  /** The version that holds on a local date as far as is known now. */
  async heldOn(code: string, on: string): Promise<PublishedForm | undefined> {
    const version = formVersionOn((await this.starts()).get(code) ?? [], on);
    return version && this.version(version.id);
  }

  /** A version by its id; undefined for an unknown one. */
  async version(id: string): Promise<PublishedForm | undefined> {
    return (await this.#forms.get(id))?.form;
  }

  /** The validator of a version. @throws Error for an unknown id */
  async validatorOf(id: string): Promise<CompiledSchema> {
    const kept = await this.#forms.get(id);
    if (!kept) throw new Error(`there is no version ${id} of a form`);
    return kept.compiled;
  }

  /** Which of some codes are those of forms that a version was published of. */
  async knownAmong(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const starts = await this.starts();
    return new Set(codes.filter((code) => starts.get(code)?.some(({ withdrawn }) => !withdrawn)));
  }

  private async starts(): Promise<FormStarts> {
    const revision = await this.published.revision();
    if (revision !== this.#revision || this.#starts === undefined) {
      const reading = readStarts(this.database);
      this.#revision = revision;
      this.#starts = reading;
      // What could not be read is asked for again.
      reading.catch(() => {
        if (this.#starts === reading) this.#starts = undefined;
      });
    }
    return this.#starts;
  }
}
