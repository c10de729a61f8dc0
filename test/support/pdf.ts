/** A small PDF whose bytes depend on the text, so that two of them are two files. */
export function pdf(text = ''): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${text}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}
