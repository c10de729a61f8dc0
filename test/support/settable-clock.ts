import { Clock } from '../../src/shared/clock.js';

/** A clock that stands where the test puts it. */
export class SettableClock extends Clock {
  constructor(public at: Date) {
    super();
  }

  now(): Date {
    return this.at;
  }
}
