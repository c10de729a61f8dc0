import ipaddr from 'ipaddr.js';

/** What the internet routes publicly under IPv6; the rest of unicast is not given out yet. */
const PUBLIC_6 = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
const LOOPBACK_NAME = 'localhost';

/**
 * Which addresses are called on behalf of others: the public internet alone (IANA special-purpose registries), and in a sandbox this
 * machine too.
 */
export class OutsideAddresses {
  constructor(private readonly sandbox: boolean) {}

  /** Whether an IP address may be connected to; anything that is no IP address may not. */
  permits(address: string): boolean {
    const found = addressOf(address);
    if (found === undefined) return false;
    if (found.range() === 'loopback') return this.sandbox;
    return found.range() === 'unicast' && (found.kind() === 'ipv4' || (found as ipaddr.IPv6).match(PUBLIC_6));
  }

  /**
   * Whether a URL may be kept as a target: https, or http to this machine in a sandbox. Names are resolved when they are called, and
   * checked then.
   */
  permitsUrl(text: string): boolean {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || url.username !== '' || url.password !== '' || url.hash !== '') return false;
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const address = addressOf(host);
    if (host === LOOPBACK_NAME || address?.range() === 'loopback') return this.sandbox && ['http:', 'https:'].includes(url.protocol);
    return url.protocol === 'https:' && (address === undefined || this.permits(host));
  }
}

/** The address that a text is in its usual form; undefined for a name. */
function addressOf(text: string): ipaddr.IPv4 | ipaddr.IPv6 | undefined {
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text) ? ipaddr.parse(text) : undefined;
}
