import { createHash, createHmac } from 'node:crypto';
import { applicantIdOf } from '../../../src/platform/auth/actor-id.js';
import { currentPersonKey, personKey, secretFingerprint, usePersonSecret } from '../../../src/platform/auth/person-key.js';

const SECRET = Buffer.alloc(32, 7);

describe('the key of a person', () => {
  beforeEach(() => usePersonSecret(SECRET));

  it('is an HMAC over the hash of before, with the version of the secret', () => {
    const bare = createHash('sha256').update('person:052088627434').digest('hex').slice(0, 32);
    const expected = `1:${createHmac('sha256', SECRET).update(bare).digest('hex').slice(0, 32)}`;
    expect(personKey('052088627434')).toBe(expected);
    expect(personKey(' 0520 8862 7434 ')).toBe(expected);
    expect(personKey('0100100079001')).toBe(personKey('0100100079-001'));
    expect(personKey('052088627435')).not.toBe(expected);
    expect(currentPersonKey(bare)).toBe(expected);
    expect(currentPersonKey(expected)).toBe(expected);
    expect(currentPersonKey('')).toBe('');
  });

  it('is another one under another secret, and so is the id of an applicant', () => {
    const before = [personKey('052088627434'), secretFingerprint(), applicantIdOf('https://sso.example.vn', '052088627434')];
    usePersonSecret(Buffer.alloc(32, 8));
    const after = [personKey('052088627434'), secretFingerprint(), applicantIdOf('https://sso.example.vn', '052088627434')];
    expect(before.filter((each) => after.includes(each))).toEqual([]);
  });

  it('tells two issuers apart that know somebody by the same word', () => {
    expect(applicantIdOf('a', 'bc')).not.toBe(applicantIdOf('ab', 'c'));
  });
});
