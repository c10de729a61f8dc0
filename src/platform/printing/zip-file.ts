import { Readable, pipeline } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file within a ZIP, with its text in pieces. */
export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

/** Sizes and check sum stand behind the bytes, because they are known only then; names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
/** 1 January 1980: the same content makes the same file. */
const DATED = 0x0021;

/** What is known of an entry when it was written. */
interface Written {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
}

type Field = readonly [bytes: 2 | 4, value: number];

/** The bytes of a ZIP file, made as they are taken: nothing is kept but the list of its entries. For files below 4 GB. */
export async function* zipFile(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name: text, pieces } of entries) {
    const name = Buffer.from(text);
    const head = numbers([4, 0x04034b50], ...described(), [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]);
    yield Buffer.concat([head, name]);
    const counted = { crc: 0, size: 0 };
    let packed = 0;
    for await (const piece of deflated(pieces, counted)) {
      packed += piece.length;
      yield piece;
    }
    const { crc, size } = counted;
    yield numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]);
    written.push({ name, offset, crc, packed, size });
    offset += head.length + name.length + packed + 16;
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  const count = written.length;
  yield numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, directory.length], [4, offset], [2, 0]);
}

function deflated(pieces: ZipEntry['pieces'], counted: { crc: number; size: number }): AsyncIterable<Buffer> {
  const bytes = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      const each = Buffer.from(piece);
      counted.crc = crc32(each, counted.crc);
      counted.size += each.length;
      yield each;
    }
  };
  // An error of the source destroys the stream, and whoever takes from it has the error.
  return pipeline(Readable.from(bytes()), createDeflateRaw(), () => undefined);
}

function directoryEntry({ name, offset, crc, packed, size }: Written): Buffer {
  const sizes: readonly Field[] = [
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
  ];
  // No extra field, no comment, the first disk, no attributes.
  const rest: readonly Field[] = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ];
  return Buffer.concat([numbers([4, 0x02014b50], [2, VERSION], ...described(), ...sizes, ...rest), name]);
}

/** How an entry is made, as both of its headers say. */
function described(): readonly Field[] {
  return [
    [2, VERSION],
    [2, FLAGS],
    [2, DEFLATED],
    [2, 0],
    [2, DATED],
  ];
}

/** Numbers of two or four bytes, little endian. */
function numbers(...fields: readonly Field[]): Buffer {
  return Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
