/** Configuration value under which all servers of a test run know persons, because they work on clones of one database. */
export const PERSON_KEY = Buffer.alloc(32, 'person keys of tests').toString('base64');
