import { networkCheck, readNetworks } from '../../../src/modules/partners/gateways/networks.js';

describe('networks of a system', () => {
  it.each([
    ['203.0.113.0/24', '203.0.113.0/24'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['192.0.2.7/32', '192.0.2.7/32'],
    ['2001:DB8:0:0::/32', '2001:db8::/32'],
    ['::/0', '::/0'],
  ])('%s is kept as %s', (text, kept) => expect(readNetworks([text])).toEqual([kept]));

  it('are each there once', () => expect(readNetworks(['2001:db8::/32', '2001:DB8::/32'])).toHaveLength(1));

  it.each(['203.0.113.5/24', '203.0.113.0', '203.0.113.0/33', '2001:db8::/129', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0/8', 'fe80::%eth0/64'])(
    '%s is none, and its place is said',
    (text) => {
      expect(() => readNetworks(['10.0.0.0/8', text])).toThrow(
        expect.objectContaining({
          code: 'PARTNER_NETWORK_INVALID',
          details: { errors: [expect.objectContaining({ field: 'networks.1' })] },
        }),
      );
    },
  );

  it.each([
    ['203.0.113.9', true],
    ['203.0.114.9', false],
    ['::ffff:203.0.113.9', true],
    ['2001:db8::1', true],
    ['2001:db9::1', false],
    ['', false],
    ['unix', false],
  ])('the address %s is in them: %s', (address, isIn) => {
    expect(networkCheck(['203.0.113.0/24', '2001:db8::/32'])(address)).toBe(isIn);
  });

  it('nothing is in none', () => expect(networkCheck([])('127.0.0.1')).toBe(false));
});
