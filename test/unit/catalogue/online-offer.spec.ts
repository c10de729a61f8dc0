import { isOfferedOnline } from '../../../src/modules/catalogue/index.js';
import type { Channel, ChannelTerms, OnlineLevel } from '../../../src/modules/catalogue/domain/procedure.js';

const terms = (channel: Channel): ChannelTerms => ({
  key: `${channel}-1`,
  channel,
  duration: null,
  durationText: null,
  durationRaw: null,
  fees: [],
});

describe('whether a procedure is handed in online', () => {
  it.each<[OnlineLevel | null, Channel[], boolean]>([
    ['full', ['direct', 'online'], true],
    ['partial', ['online'], true],
    ['full', ['direct', 'post'], false],
    ['partial', [], false],
    ['none', ['direct', 'online'], false],
    [null, ['online'], false],
    [null, [], false],
  ])('level %s with terms for %j: %s', (onlineLevel, channels, offered) => {
    expect(isOfferedOnline({ onlineLevel, channels: channels.map(terms) })).toBe(offered);
  });
});
