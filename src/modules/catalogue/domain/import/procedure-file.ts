import type { CodeAndName, ProcedureContent } from '../procedure.js';
import { nationalCodeOf, plainCode } from '../procedure-code.js';
import { spellingKey } from './agency-spelling.js';
import { CATALOGUE_FORMAT, matterOf, type CatalogueLine } from './catalogue-line.js';
import { FindingList, type Finding } from './findings.js';
import type { ProcedureHistory } from './procedure-history.js';
import { rowOfHistory } from './row-of-history.js';
import { readProcedureRow, type ImportOutcome } from './read-procedure-row.js';

/** Bytes that a line may have; the longest of the national file has 133 KB. */
export const LONGEST_LINE_BYTES = 4 * 1024 * 1024;
const SHOWN_OF_A_LINE = 100;

/**
 * Reads a procedures file (JSON Lines) line by line and judges what only the file as a whole can show: repeated codes,
 * and agencies spelled in several ways. Holds codes and agency names only, so a file of any size may be streamed.
 */
export class ProcedureFile {
  private readonly lineOfCode = new Map<string, number>();
  private readonly lineOfMatter = new Map<string, number>();
  private readonly refusedCodes = new Set<string>();
  private readonly namesOfCode = new Map<string, Set<string>>();
  private readonly spellings = new Map<string, Set<string>>();
  private line = 0;

  /**
   * @param collectedOn local date (`YYYY-MM-DD`) on which the file was taken from its source
   * @param readExported reads a line of an export; null: it is one, and not of its form; undefined: it is none
   */
  constructor(
    private readonly collectedOn: string,
    private readonly readExported: (raw: unknown) => ProcedureHistory | CatalogueLine | null | undefined = () => undefined,
  ) {}

  /** Reads the next line of the file; a blank line is counted and gives null. */
  read(text: string): ImportOutcome | null {
    this.line += 1;
    if (text.trim() === '') return null;
    const outcome = this.outcomeOf(text);
    if (outcome.kind === 'refused') {
      if (outcome.code !== null) this.refusedCodes.add(outcome.code);
      return outcome;
    }
    const [lines, key] = outcome.kind === 'stated' ? [this.lineOfMatter, matterOf(outcome.stated)] : [this.lineOfCode, outcome.code];
    const first = lines.get(key);
    if (first !== undefined) {
      const repeated = new FindingList();
      repeated.add('CODE_REPEATED', 'code', `${key} (${first})`);
      return { kind: 'refused', line: outcome.line, code: outcome.code, findings: [...outcome.findings, ...repeated.items] };
    }
    lines.set(key, this.line);
    if (outcome.kind === 'stated') return outcome;
    for (const agency of agenciesOf(outcome.content)) this.remember(agency);
    return outcome;
  }

  /** All codes of the file, of refused rows too: what was not taken in is not lacking. */
  codes(): readonly string[] {
    return [...new Set([...this.lineOfCode.keys(), ...this.refusedCodes])];
  }

  /** Codes with an agency in them (`1.004944.H21`), with the national code that they hold. */
  suffixedCodes(): ReadonlyMap<string, string> {
    const national = [...this.lineOfCode.keys()].map((code) => [code, nationalCodeOf(code)] as const);
    return new Map(national.flatMap(([code, parts]) => (parts?.agency ? [[code, parts.base] as const] : [])));
  }

  /** What only shows once the whole file was read. `known`: national codes that the catalogue has besides those of the file. */
  wholeFileFindings(known: ReadonlySet<string> = new Set()): readonly Finding[] {
    const findings = new FindingList();
    for (const [code, base] of this.suffixedCodes()) {
      if (this.lineOfCode.has(base) || known.has(base)) findings.add('CODE_SUFFIXED_BESIDE_PLAIN', 'code', `${code} | ${base}`);
    }
    for (const codes of this.codesSpelledAlike()) findings.add('CODE_SPELLED_AS_ANOTHER', 'code', codes.join(' | '));
    for (const [code, names] of this.namesOfCode) {
      if (names.size > 1) findings.add('AGENCY_NAMES_DIFFER', code, [...names].join(' | '));
    }
    for (const names of this.spellings.values()) {
      if (names.size > 1) findings.add('AGENCY_SPELLINGS_DIFFER', '', [...names].join(' | '));
    }
    return findings.items;
  }

  /** Codes of the file that people would write alike, in groups. */
  private codesSpelledAlike(): string[][] {
    const groups = new Map<string, Set<string>>();
    for (const code of this.lineOfCode.keys()) addTo(groups, plainCode(code), code);
    return [...groups.values()].filter(({ size }) => size > 1).map((codes) => [...codes]);
  }

  private outcomeOf(text: string): ImportOutcome {
    if (Buffer.byteLength(text) > LONGEST_LINE_BYTES) {
      const findings = new FindingList();
      findings.add('LINE_TOO_LONG', '', text.slice(0, SHOWN_OF_A_LINE));
      return { kind: 'refused', line: this.line, code: null, findings: findings.items };
    }
    try {
      const raw = JSON.parse(text) as unknown;
      const exported = this.readExported(raw);
      return exported === undefined ? readProcedureRow(raw, this.line, this.collectedOn) : this.exported(exported);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return readProcedureRow(text, this.line, this.collectedOn);
    }
  }

  private exported(exported: ProcedureHistory | CatalogueLine | null): ImportOutcome {
    const { line } = this;
    if (exported?.format === CATALOGUE_FORMAT) return { kind: 'stated', line, code: null, findings: [], stated: exported };
    const row = exported && rowOfHistory(exported, line);
    if (row) return row;
    const findings = new FindingList();
    findings.add('HISTORY_WRONG', '');
    return { kind: 'refused', line, code: exported?.code ?? null, findings: findings.items };
  }

  private remember({ code, name }: CodeAndName): void {
    if (code !== null) addTo(this.namesOfCode, code, name);
    addTo(this.spellings, spellingKey(name), name);
  }
}

function addTo(names: Map<string, Set<string>>, key: string, name: string): void {
  const known = names.get(key);
  if (known) known.add(name);
  else names.set(key, new Set([name]));
}

function agenciesOf({ agencies }: ProcedureContent): readonly CodeAndName[] {
  const groups = [...agencies.executingGroups, ...agencies.authorityGroups, ...agencies.coordinatingGroups].map((name) => ({
    code: null,
    name,
  }));
  const publishing = agencies.publishing ? [agencies.publishing] : [];
  return [...publishing, ...agencies.executing, ...agencies.authority, ...agencies.authorised, ...agencies.coordinating, ...groups];
}
