import { deflateSync } from 'node:zlib';
import { pdf } from '../../support/pdf.js';
import { zip } from '../../support/zip.js';
import { verdict } from './verdict.js';

const PDF = 'application/pdf';
const MEBIBYTE = 1024 * 1024;

const pdfWith = (objects: string): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n${objects}\ntrailer<</Root 1 0 R>>\n%%EOF\n`, 'latin1');
const objectStream = (content: string, dictionary = '/Filter /FlateDecode', packed = deflateSync(Buffer.from(content, 'latin1'))): Buffer =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<< /Type /ObjStm /N 1 /First 4 ${dictionary} /Length ${packed.length} >>\nstream\r\n`),
    packed,
    Buffer.from('\nendstream endobj\n%%EOF\n'),
  ]);
const png = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(33);
  header.write('\u0089PNG\r\n\u001a\n', 'latin1');
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
};
const jpeg = (width: number, height: number): Buffer => {
  const frame = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 13);
  frame.writeUInt16BE(width, 15);
  return frame;
};
const tiff = (width: number, height: number): Buffer => {
  const file = Buffer.alloc(8 + 2 + 24 + 4);
  file.write('II*\u0000', 'latin1');
  file.writeUInt32LE(8, 4);
  file.writeUInt16LE(2, 8);
  for (const [index, [tag, value]] of [
    [256, width],
    [257, height],
  ].entries()) {
    file.writeUInt16LE(tag!, 10 + index * 12);
    file.writeUInt16LE(4, 12 + index * 12);
    file.writeUInt32LE(1, 14 + index * 12);
    file.writeUInt32LE(value!, 18 + index * 12);
  }
  return file;
};

describe('what is in an uploaded file', () => {
  it.each<[string, string, Buffer, string]>([
    ['a plain one', PDF, pdf('x'), 'taken'],
    ['one that opens on its second page', PDF, pdfWith('2 0 obj<</OpenAction[3 0 R/Fit]>>endobj'), 'taken'],
    ['one with its objects compressed', PDF, objectStream('2 0 <</Type/Page>>'), 'taken'],
    ['one whose name only begins like a rule', PDF, pdfWith('2 0 obj<</LaunchesX 1/EncryptMetadata true>>endobj'), 'taken'],
    ['script', PDF, pdfWith('2 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj'), 'PDF_ACTIVE_CONTENT'],
    ['script with letters written as numbers', PDF, pdfWith('2 0 obj<</S/J#61v#61Script/JS(1)>>endobj'), 'PDF_ACTIVE_CONTENT'],
    ['script in a compressed object', PDF, objectStream('2 0 <</S/JavaScript/JS(1)>>'), 'PDF_ACTIVE_CONTENT'],
    ['script behind the end', PDF, Buffer.concat([pdf(), Buffer.from('9 0 obj<</S/JavaScript>>endobj')]), 'PDF_ACTIVE_CONTENT'],
    [
      'script across a seam of what is looked at',
      PDF,
      Buffer.concat([pdf(), Buffer.alloc(256 * 1024 - pdf().length - 4, 32), Buffer.from('/JavaScript ')]),
      'PDF_ACTIVE_CONTENT',
    ],
    ['a program that is started', PDF, pdfWith('2 0 obj<</S/Launch/F(cmd.exe)>>endobj'), 'PDF_ACTIVE_CONTENT'],
    ['a form that runs', PDF, pdfWith('2 0 obj<</XFA 3 0 R>>endobj'), 'PDF_ACTIVE_CONTENT'],
    ['a file in it', PDF, pdfWith('2 0 obj<</Type/EmbeddedFile>>endobj'), 'PDF_EMBEDDED_FILE'],
    ['a password', PDF, pdfWith('trailer<</Encrypt 9 0 R>>'), 'PDF_ENCRYPTED'],
    ['objects behind a filter that is not read', PDF, objectStream('x', '/Filter [/ASCIIHexDecode /FlateDecode]'), 'FILE_UNREADABLE'],
    ['objects behind a filter with a disguised name', PDF, objectStream('x', '/F#69lter /FlateDecode'), 'FILE_UNREADABLE'],
    ['objects behind a predictor', PDF, objectStream('x', '/Filter /FlateDecode /DecodeParms << /Predictor 12 >>'), 'FILE_UNREADABLE'],
    ['objects that do not inflate', PDF, objectStream('', '/Filter /FlateDecode', Buffer.from('nothing')), 'FILE_UNREADABLE'],
    [
      'objects that inflate without end',
      PDF,
      objectStream('', '/Filter /FlateDecode', deflateSync(Buffer.alloc(70 * MEBIBYTE))),
      'ARCHIVE_TOO_LARGE',
    ],
    ['an archive at its end', PDF, Buffer.concat([pdf(), zip(['a.exe'])]), 'FILE_POLYGLOT'],
    ['a page at its beginning', PDF, Buffer.from('%PDF-1.4\n<html><script>alert(1)</script>'), 'FILE_POLYGLOT'],
  ])('a PDF with %s: %s', async (_, mediaType, bytes, outcome) => {
    expect(await verdict(mediaType, bytes)).toBe(outcome);
  });

  it.each<[string, string, Buffer, string]>([
    ['an A0 sheet', 'image/png', png(9_933, 14_043), 'taken'],
    ['2^31 pixels a side', 'image/png', png(2 ** 31 - 1, 2 ** 31 - 1), 'IMAGE_TOO_LARGE'],
    ['no pixel', 'image/png', png(0, 10), 'FILE_UNREADABLE'],
    ['a photo', 'image/jpeg', jpeg(4_000, 3_000), 'taken'],
    ['65,535 pixels a side', 'image/jpeg', jpeg(65_535, 65_535), 'IMAGE_TOO_LARGE'],
    ['no frame', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'FILE_UNREADABLE'],
    ['a scan', 'image/tiff', tiff(2_480, 3_508), 'taken'],
    ['a page without end', 'image/tiff', tiff(4_000_000, 4_000_000), 'IMAGE_TOO_LARGE'],
    [
      'pages that lead in a circle',
      'image/tiff',
      (() => {
        const file = tiff(10, 10);
        file.writeUInt32LE(8, 34);
        return file;
      })(),
      'FILE_UNREADABLE',
    ],
    ['a PDF in its comment', 'image/png', Buffer.concat([png(1, 1), Buffer.from('%PDF-1.4')]), 'FILE_POLYGLOT'],
    ['an archive behind it', 'image/jpeg', Buffer.concat([jpeg(1, 1), zip(['a.exe'])]), 'FILE_POLYGLOT'],
  ])('a picture with %s: %s', async (_, mediaType, bytes, outcome) => {
    expect(await verdict(mediaType, bytes)).toBe(outcome);
  });
});
