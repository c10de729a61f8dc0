import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a ZIP archive; `stated` is the size that the directory claims instead of the true one. */
export interface ZipPart {
  readonly name: string;
  readonly content?: Buffer;
  readonly isEncrypted?: boolean;
  readonly stated?: number;
}

/** A whole ZIP archive of these parts, in their order, compressed where that helps. */
export function zip(parts: readonly (string | ZipPart)[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const {
      name,
      content = Buffer.from('<x/>'),
      isEncrypted = false,
      stated = undefined,
    }: ZipPart = typeof part === 'string' ? { name: part } : part;
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), packed]);
    const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)]);
    central.writeUInt32LE(at, 42);
    locals.push(local);
    directory.push(central);
    at += local.length;
  }
  const whole = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(whole.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, whole, end]);
}

/** A small document (`word`) or workbook (`xl`), with more parts where they are named. */
export function officeFile(folder: 'word' | 'xl', more: readonly (string | ZipPart)[] = [], first = '[Content_Types].xml'): Buffer {
  const needed = ['[Content_Types].xml', folder === 'word' ? 'word/document.xml' : 'xl/workbook.xml'];
  return zip([first, ...needed.filter((name) => name !== first), ...more]);
}
