import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { LONGEST_LINE_BYTES } from '../domain/import/procedure-file.js';

const LINE_FEED = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A procedures file (JSON Lines, UTF-8, packed when its name ends in `.gz`), read as a stream as often as needed. */
export class ProceduresSource {
  constructor(readonly path: string) {}

  /** SHA-256 over the bytes of the file as stored, hexadecimal. */
  async hash(): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(this.path)) hash.update(chunk as Buffer);
    return hash.digest('hex');
  }

  /** How many lines the file has. */
  async countLines(): Promise<number> {
    let lines = 0;
    let last = LINE_FEED;
    for await (const chunk of this.bytes()) {
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) lines += 1;
      last = chunk.at(-1) ?? last;
    }
    return last === LINE_FEED ? lines : lines + 1;
  }

  /**
   * The lines, one after the other. Only a line feed ends one: JSON text may hold the other line ends of Unicode. Of a line that is longer
   * than any may be only the beginning is kept, a little longer than that, so that a file without line feeds costs no memory.
   */
  async *lines(): AsyncGenerator<string> {
    const line = new LongLine();
    for await (const chunk of this.bytes()) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
        line.add(chunk.subarray(from, end));
        yield line.take();
        from = end + 1;
      }
      line.add(chunk.subarray(from));
    }
    if (line.length > 0) yield line.take();
  }

  private bytes(): AsyncIterable<Buffer> {
    const file = createReadStream(this.path);
    if (!this.path.endsWith('.gz')) return file;
    // An error of either stream reaches the one who reads; `pipeline` asks for a callback all the same.
    return pipeline(file, createGunzip(), () => undefined);
  }
}

/** A line that is put together of parts; what is beyond the bound is counted and not kept. */
class LongLine {
  #parts: Buffer[] = [];
  length = 0;

  add(part: Buffer): void {
    const kept = part.subarray(0, Math.max(0, LONGEST_LINE_BYTES + 1 - this.length));
    if (kept.length > 0) this.#parts.push(kept);
    this.length += part.length;
  }

  take(): string {
    const text = decoded(Buffer.concat(this.#parts));
    this.#parts = [];
    this.length = 0;
    return text;
  }
}

/**
 * A line that is no UTF-8 is handed on as text that is no JSON, so that the row is refused as unreadable and not repaired by replacement
 * characters.
 */
function decoded(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return `\uFFFD${bytes.toString('latin1')}`;
  }
}
