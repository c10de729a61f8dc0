import { FOLDERS } from '../floors.js';
import { foldersOf } from './source-files.js';

/** Folders that the table of floors does not know. */
export function folderFindings(root: string): string[] {
  return Object.entries(FOLDERS).flatMap(([place, known]) =>
    placesOf(root, place).flatMap((folder) =>
      foldersOf(root, folder)
        .filter((name) => !known.includes(name))
        .map((name) => `${folder}/${name} is not in test/architecture/floors.ts`),
    ),
  );
}

function placesOf(root: string, place: string): readonly string[] {
  if (!place.endsWith('/*')) return [place];
  const above = place.slice(0, -2);
  return foldersOf(root, above).map((name) => `${above}/${name}`);
}
