import { RE2JS, RE2JSException } from 're2js';

/** Characters of a pattern. */
export const LONGEST_PATTERN = 300;
/** Instructions that a pattern may come to: each character of a text costs so many steps at most. */
export const LARGEST_PATTERN = 500;

/** Why a pattern is not taken: it is none in this engine or in JavaScript, or too large. */
export type PatternFault = 'unknown' | 'too-large';

/**
 * A regular expression that is tried in time proportional to the text, whatever it says (RE2): what takes a search through all
 * possibilities, such as looking ahead and references back, is not in its language.
 */
export class LinearPattern {
  private constructor(
    private readonly source: string,
    private readonly compiled: RE2JS,
  ) {}

  /** The pattern of a text, or why it is none. */
  static of(source: string): LinearPattern | PatternFault {
    if (source.length > LONGEST_PATTERN) return 'too-large';
    // A reference back by name would be read as letters.
    if (source.includes('\\k')) return 'unknown';
    try {
      // Made and never tried: what JavaScript does not read, no page can check beforehand.
      RegExp(source, 'u');
      const compiled = RE2JS.compile(RE2JS.translateRegExp(source));
      return compiled.programSize() > LARGEST_PATTERN ? 'too-large' : new LinearPattern(source, compiled);
    } catch (error) {
      if (error instanceof RE2JSException || error instanceof SyntaxError) return 'unknown';
      throw error;
    }
  }

  /** Whether a part of the text fits. */
  test(text: string): boolean {
    return this.compiled.test(text);
  }

  /** Steps that a text takes at most. */
  stepsFor(text: string): number {
    return (text.length + 1) * this.compiled.programSize();
  }

  /** By which whoever compiles schemas tells patterns apart. */
  toString(): string {
    return this.source;
  }
}
