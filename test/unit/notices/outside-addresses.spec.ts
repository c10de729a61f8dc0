import { OutsideAddresses } from '../../../src/modules/notices/gateways/outside-addresses.js';

const PRIVATE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.2.7',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::a00:1',
  '100::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
  '2001:db8::1',
  '2001::1',
  '2002:7f00:1::1',
  '3fff::1',
  'localhost',
  '',
  '1.2.3',
  '0x7f.1',
];
const PUBLIC = ['8.8.8.8', '1.1.1.1', '113.160.0.1', '172.32.0.1', '2400:cb00::1', '2606:4700:4700::1111'];

describe('which addresses are called', () => {
  const outside = new OutsideAddresses(false);
  const sandbox = new OutsideAddresses(true);

  it.each(PRIVATE)('%s is not', (address) => expect(outside.permits(address)).toBe(false));
  it.each(PUBLIC)('%s is', (address) => expect(outside.permits(address)).toBe(true));

  it('in a sandbox also this machine, and nothing else that is private', () => {
    expect(PRIVATE.filter((address) => sandbox.permits(address))).toEqual(['127.0.0.1', '127.255.255.254', '::1']);
  });

  it('by https, without credentials and fragments', () => {
    expect(outside.permitsUrl('https://he-thong.example.vn/su-kien?khoa=1')).toBe(true);
    const refused = [
      'http://he-thong.example.vn',
      'ftp://example.vn',
      'https://u:p@example.vn',
      'https://example.vn/#a',
      'https://10.0.0.1',
      'https://[::1]:8443/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://localhost/',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'example.vn',
      '',
    ];
    expect(refused.filter((url) => outside.permitsUrl(url))).toEqual([]);
    expect(
      ['http://localhost:8080/', 'http://127.0.0.1:9/', 'http://[::1]:9/', 'https://localhost/'].filter((url) => !sandbox.permitsUrl(url)),
    ).toEqual([]);
    expect(['http://10.0.0.1/', 'https://192.168.0.1/', 'http://example.vn/'].filter((url) => sandbox.permitsUrl(url))).toEqual([]);
  });
});
