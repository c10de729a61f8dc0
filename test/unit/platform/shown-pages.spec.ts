import { WrittenPages, shownPage } from '../../../src/platform/journal/shown-pages.js';

const [A, B] = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-000000000002'];

describe('pages that lists showed', () => {
  it('are the same for the same dossiers in the same month', () => {
    const first = shownPage('2026-11-01T00:00:00.000Z', [A, B]);
    expect(first).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), last_at: '2026-12-01T00:00:00.000Z', dossier_ids: `{${A},${B}}` });
    expect(shownPage('2026-11-30T23:59:59.999Z', [A, B])).toEqual(first);
    expect(shownPage('2026-12-01T00:00:00.000Z', [A, B])).toMatchObject({ last_at: '2027-01-01T00:00:00.000Z' });
    const ids = [shownPage('2026-12-01T00:00:00.000Z', [A, B]), shownPage('2026-11-01T00:00:00.000Z', [A])].map(({ id }) => id);
    expect(new Set([first.id, ...ids]).size).toBe(3);
  });

  it('are remembered as written, the last ones of very many', () => {
    const written = new WrittenPages();
    const pages = Array.from({ length: 5_010 }, (_, place) => shownPage('2026-11-01T00:00:00.000Z', [String(place)]));
    written.add(pages);
    expect([written.has(pages[0]!), written.has(pages[9]!), written.has(pages[10]!), written.has(pages.at(-1)!)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
