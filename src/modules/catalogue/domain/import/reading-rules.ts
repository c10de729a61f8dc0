/**
 * The state of the rules that read a procedures file. It goes up with every change that makes them read a row otherwise, so that
 * installations that loaded the shipped file by older rules load it again; a test holds it against what they read.
 */
export const READING_RULES = 2;
