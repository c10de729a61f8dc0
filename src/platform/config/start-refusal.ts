/** A program ends for a reason that was foreseen: the message is all that is printed, without a stack. */
export abstract class ForeseenEnd extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The program cannot run as it is configured. The message names the key and the remedy, in Vietnamese and English. */
export class StartRefusal extends ForeseenEnd {
  constructor(vi: string, en: string, options?: ErrorOptions) {
    super(`${vi} | ${en}`, options);
  }
}

/** Prints why a program ends: one sentence where it was foreseen, everything where it was not. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof ForeseenEnd ? error.message : error);
}
