import { BlockList, isIP } from 'node:net';

/** IPv4 that is not of the public internet (IANA special-purpose registry). */
const NOT_PUBLIC_4: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['192.175.48.0', 24], ['198.18.0.0', 15], ['198.51.100.0', 24],
  ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];
/** Within 2000::/3, which alone is public IPv6: protocol assignments with Teredo, documentation, 6to4. All that embeds IPv4 is outside or here. */
const NOT_PUBLIC_6: readonly (readonly [network: string, prefix: number])[] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['2620:4f:8000::', 48], ['3fff::', 20]];

const notPublic = new BlockList();
for (const [network, prefix] of NOT_PUBLIC_4) notPublic.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of NOT_PUBLIC_6) notPublic.addSubnet(network, prefix, 'ipv6');
const public6 = new BlockList();
public6.addSubnet('2000::', 3, 'ipv6');
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const LOOPBACK_NAME = 'localhost';

/** Which addresses are called on behalf of others: the public internet alone, and in a sandbox this machine too. */
export class OutsideAddresses {
  constructor(private readonly sandbox: boolean) {}

  /** Whether an IP address may be connected to; anything that is no IP address may not. */
  permits(address: string): boolean {
    const version = isIP(address);
    if (version === 0) return false;
    const family = version === 4 ? 'ipv4' : 'ipv6';
    if (loopback.check(address, family)) return this.sandbox;
    return !notPublic.check(address, family) && (version === 4 || public6.check(address, family));
  }

  /** Whether a URL may be kept as a target: https, or http to this machine in a sandbox. Names are resolved when they are called, and checked then. */
  permitsUrl(text: string): boolean {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || url.username !== '' || url.password !== '' || url.hash !== '') return false;
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const local = host === LOOPBACK_NAME || (isIP(host) !== 0 && loopback.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6'));
    if (local) return this.sandbox && ['http:', 'https:'].includes(url.protocol);
    return url.protocol === 'https:' && (isIP(host) === 0 || this.permits(host));
  }
}
