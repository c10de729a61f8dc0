import { contentRefused } from './content-refusals.js';

/** Most pixels of a picture: an A0 sheet at 300 dots per inch has 140 million. */
const MAX_PIXELS = 200_000_000;
/** Pages of a TIFF that are looked at; one with more is refused. */
const MAX_PAGES = 1_000;
/** Markers of a JPEG before its size; a picture of a camera has some dozens. */
const MAX_MARKERS = 2_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

const SIZES: Readonly<Record<string, (bytes: Buffer) => readonly Size[]>> = {
  'image/png': pngSizes,
  'image/jpeg': jpegSizes,
  'image/tiff': tiffSizes,
};

/**
 * Refuses a picture whose header states more pixels than any scan has, before a viewer allocates memory for them. Reads headers only.
 *
 * @throws DomainError IMAGE_TOO_LARGE, FILE_UNREADABLE (422)
 */
export function checkImage(mediaType: string, bytes: Buffer): void {
  let sizes: readonly Size[];
  try {
    sizes = SIZES[mediaType]?.(bytes) ?? [];
  } catch {
    // A read past the end: the header promises what is not there.
    throw contentRefused('FILE_UNREADABLE');
  }
  if (sizes.length === 0 || sizes.some(({ width, height }) => width === 0 || height === 0)) throw contentRefused('FILE_UNREADABLE');
  if (sizes.some(({ width, height }) => width * height > MAX_PIXELS)) throw contentRefused('IMAGE_TOO_LARGE', { maxPixels: MAX_PIXELS });
}

/** IHDR is the first chunk (PNG specification 11.2.1). */
function pngSizes(bytes: Buffer): Size[] {
  return [{ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }];
}

/** The first start of frame (ITU T.81 B.2.2), found by walking the markers before it. */
function jpegSizes(bytes: Buffer): Size[] {
  for (let at = 2, markers = 0; markers < MAX_MARKERS; markers += 1) {
    const marker = bytes.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return [{ height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }];
    if (marker < 0xff01) return [];
    at += marker === 0xffff ? 1 : 2 + bytes.readUInt16BE(at + 2);
  }
  return [];
}

/** Width (tag 256) and height (tag 257) of every page (TIFF 6.0, section 2). */
function tiffSizes(bytes: Buffer): Size[] {
  const isLittle = bytes.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const sizes: Size[] = [];
  for (let page = long(4); page !== 0;) {
    if (sizes.length === MAX_PAGES) return [];
    const size = { width: 0, height: 0 };
    const entries = short(page);
    for (let entry = page + 2; entry < page + 2 + entries * 12; entry += 12) {
      const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
      if (short(entry) === 256) size.width = value;
      if (short(entry) === 257) size.height = value;
    }
    sizes.push(size);
    page = long(page + 2 + entries * 12);
  }
  return sizes;
}
