import { officeFile, zip } from '../../support/zip.js';
import { verdict } from './verdict.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MEBIBYTE = 1024 * 1024;

describe('what is in an uploaded document or workbook', () => {
  it.each<[string, string, Buffer, string]>([
    ['a plain document', DOCX, officeFile('word'), 'taken'],
    [
      'a plain workbook',
      XLSX,
      officeFile('xl', [{ name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(4 * MEBIBYTE, '<row/>') }]),
      'taken',
    ],
    ['the settings of a printer', XLSX, officeFile('xl', ['xl/printerSettings/printerSettings1.bin', 'xl/customProperty12.bin']), 'taken'],
    [
      'what only looks like the settings of a printer',
      XLSX,
      officeFile('xl', ['xl/embeddings/printerSettings/printerSettings1.bin']),
      'OFFICE_MACROS',
    ],
    ['a document without a text', DOCX, zip(['[Content_Types].xml', 'word/styles.xml']), 'FILE_UNREADABLE'],
    ['half an archive', DOCX, officeFile('word').subarray(0, 100), 'FILE_UNREADABLE'],
    ['a password', DOCX, officeFile('word', [{ name: 'word/media/1.png', isEncrypted: true }]), 'FILE_UNREADABLE'],
    [
      '200 MB in 200 KB',
      DOCX,
      officeFile('word', [{ name: 'word/media/1.bmp', content: Buffer.alloc(200 * MEBIBYTE) }]),
      'ARCHIVE_TOO_LARGE',
    ],
    [
      'a bomb whose directory lies',
      DOCX,
      officeFile('word', [{ name: 'word/media/1.bmp', content: Buffer.alloc(20 * MEBIBYTE), stated: 10 }]),
      'FILE_UNREADABLE',
    ],
    [
      'more parts than anybody writes',
      DOCX,
      officeFile(
        'word',
        Array.from({ length: 5_001 }, (_, index) => `word/${index}.xml`),
      ),
      'ARCHIVE_TOO_LARGE',
    ],
    ['a part outside', DOCX, officeFile('word', ['word/../../../etc/cron.d/x.xml']), 'ARCHIVE_PART_OUTSIDE'],
    ['a part at the root', DOCX, officeFile('word', ['/etc/passwd.xml']), 'ARCHIVE_PART_OUTSIDE'],
    ['a part behind a backslash', DOCX, officeFile('word', ['word\\..\\x.xml']), 'ARCHIVE_PART_OUTSIDE'],
    ['a part that is there twice', DOCX, officeFile('word', ['word/Document.xml']), 'ARCHIVE_PART_OUTSIDE'],
    ['macros', DOCX, officeFile('word', ['word/vbaProject.bin']), 'OFFICE_MACROS'],
    ['an object', XLSX, officeFile('xl', ['xl/embeddings/oleObject1.bin']), 'OFFICE_MACROS'],
    ['an archive', DOCX, officeFile('word', ['word/media/1.zip']), 'OFFICE_MACROS'],
  ])('a package with %s: %s', async (_, mediaType, bytes, outcome) => {
    expect(await verdict(mediaType, bytes)).toBe(outcome);
  });

  const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (type: string, target: string, mode = ' TargetMode="External"'): string =>
    `<Relationship Id="r1" Type="${OFFICE_TYPES}/${type}" Target="${target}"${mode}/>`;
  const related = (inside: string, encode = (text: string): Buffer => Buffer.from(text), name = 'word/_rels/document.xml.rels'): Buffer =>
    officeFile('word', [
      {
        name,
        content: encode(
          `<?xml version="1.0"?>` +
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`,
        ),
      },
    ]);
  const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
  const bigEndian = (text: string): Buffer => utf16(text).swap16();

  it.each<[string, Buffer, string]>([
    ['its own styles', related(relation('styles', 'styles.xml', '')), 'taken'],
    [
      'a link to click on',
      related(relation('hyperlink', 'https://dichvucong.gov.vn/?a=1&amp;b=%3E>') + relation('hyperlink', 'mailto:a@b.vn')),
      'taken',
    ],
    [
      '65,530 links',
      related(
        Array.from({ length: 65_530 }, (_, index) => relation('hyperlink', `https://dichvucong.gov.vn/${(index * 7_919) % 65_537}`)).join(
          '',
        ),
      ),
      'taken',
    ],
    ['a link to a place in it', related(relation('hyperlink', '#Bang1', '')), 'taken'],
    ['a link that starts a program', related(relation('hyperlink', 'ms-msdt:/id')), 'OFFICE_EXTERNAL_CONTENT'],
    ['a link to a shared folder', related(relation('hyperlink', '\\\\host\\x')), 'OFFICE_EXTERNAL_CONTENT'],
    [
      'a template',
      related(relation('attachedTemplate', 'https://x.example/t.dotm'), undefined, 'word/_rels/settings.xml.rels'),
      'OFFICE_EXTERNAL_CONTENT',
    ],
    ['an object', related(relation('oleObject', 'mhtml:http://x.example/a.html!x-usc:http://x.example/a.html')), 'OFFICE_EXTERNAL_CONTENT'],
    ['a frame', related(relation('frame', 'https://x.example/')), 'OFFICE_EXTERNAL_CONTENT'],
    ['a further document', related(relation('subDocument', 'file:///c:/x.docx')), 'OFFICE_EXTERNAL_CONTENT'],
    ['a picture elsewhere', related(relation('image', 'https://x.example/1.png')), 'OFFICE_EXTERNAL_CONTENT'],
    ['something nobody knows', related(relation('tomorrow', 'https://x.example/')), 'OFFICE_EXTERNAL_CONTENT'],
    [
      'an address that does not say that it leads out',
      related(relation('image', 'https://x.example/1.png', '')),
      'OFFICE_EXTERNAL_CONTENT',
    ],
    [
      'another prefix, order and quotes',
      related(
        "<r:Relationship TargetMode = 'External'\n Target='http://x/' " +
          "Type='http://purl.oclc.org/ooxml/officeDocument/relationships/attachedTemplate'></r:Relationship>",
      ),
      'OFFICE_EXTERNAL_CONTENT',
    ],
    ['letters written as numbers', related(relation('image', 'x.png', ' TargetMode="&#69;xterna&#x6c;"')), 'OFFICE_EXTERNAL_CONTENT'],
    ['UTF-16', related(relation('attachedTemplate', 'http://x/'), utf16), 'OFFICE_EXTERNAL_CONTENT'],
    ['UTF-16, the other way round', related(relation('attachedTemplate', 'http://x/'), bigEndian), 'OFFICE_EXTERNAL_CONTENT'],
    [
      'a name with its letters as numbers',
      related(relation('attachedTemplate', 'http://x/'), undefined, 'word/_rels/settings.xml.%72els'),
      'OFFICE_EXTERNAL_CONTENT',
    ],
    ['macros under another name', related(relation('vbaProject', 'fonts.xml', '')), 'OFFICE_MACROS'],
    ['a page taken in', related(relation('aFChunk', 'a.htm', '')), 'OFFICE_MACROS'],
    ['a tag that is none', related('<Relationship Type=x Target="y"/>'), 'FILE_UNREADABLE'],
    ['a part in pieces', officeFile('word', ['word/_rels/settings.xml.rels/[0].piece']), 'FILE_UNREADABLE'],
    [
      'an encoding that no part has',
      officeFile('word', [{ name: 'word/a.xml', content: Buffer.from('<?xml version="1.0" encoding="UTF-7"?><a/>') }]),
      'FILE_UNREADABLE',
    ],
    ['UTF-32', officeFile('word', [{ name: 'word/a.xml', content: Buffer.from('3c00000061000000', 'hex') }]), 'FILE_UNREADABLE'],
    ...[(text: string) => Buffer.from(text), utf16, bigEndian].flatMap((encode): [string, Buffer, string][] => [
      [
        'a document type',
        officeFile('word', [{ name: 'word/footer1.xml', content: encode('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>') }]),
        'OFFICE_DOCTYPE',
      ],
      [
        'a document type under another name',
        officeFile('word', [{ name: 'word/media/1.png', content: encode('<!DOCTYPE a><a/>') }]),
        'OFFICE_DOCTYPE',
      ],
      [
        'a document type across a seam',
        officeFile('word', [
          { name: 'word/footer1.xml', content: encode(`<?xml version="1.0"?>${' '.repeat(16_384 - 25)}<!DOCTYPE a><a/>`) },
        ]),
        'OFFICE_DOCTYPE',
      ],
    ]),
  ])('a document that names %s', async (_, bytes, outcome) => {
    expect(await verdict(DOCX, bytes)).toBe(outcome);
  });

  it.each<[string, string]>([
    ['xl/_rels/workbook.xml.rels', relation('externalLink', 'externalLinks/externalLink1.xml', '')],
    ['xl/externalLinks/_rels/externalLink1.xml.rels', relation('externalLinkPath', 'file:///c:/x.xlsx')],
  ])('a workbook that takes values from elsewhere (%s)', async (name, inside) => {
    expect(await verdict(XLSX, officeFile('xl', [{ name, content: Buffer.from(`<Relationships>${inside}</Relationships>`) }]))).toBe(
      'OFFICE_EXTERNAL_CONTENT',
    );
  });
});
