import { checkContent } from '../../../src/platform/files/content/check-content.js';
import { DomainError } from '../../../src/shared/domain-error.js';

/** What is said of a file: `taken`, or the code of the refusal. */
export const verdict = async (mediaType: string, bytes: Buffer): Promise<string> => {
  try {
    await checkContent(mediaType, bytes.length, async () => bytes);
    return 'taken';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
};
