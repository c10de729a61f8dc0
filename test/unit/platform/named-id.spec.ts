import { versionId } from '../../../src/modules/catalogue/persistence/version-key.js';
import { actorIdOf } from '../../../src/platform/auth/actor-id.js';
import { backgroundStreamId } from '../../../src/platform/journal/append-background.js';
import { namedId } from '../../../src/platform/context/named-id.js';
import { storedId } from '../../../src/shared/id.js';

describe('ids that come from names', () => {
  it.each([
    ['of nothing', namedId(''), 'e3b0c442-98fc-8c14-9afb-f4c8996fb924'],
    ['of a post of the seed', namedId('post:urn:mot-cua:sandbox:stp-tiep-nhan-1:0'), '55015dec-0173-8922-8fa3-6247f27bb011'],
    ['of a caller', actorIdOf('urn:mot-cua:sandbox', 'stp-tiep-nhan-1'), '2dd89fc4-bf86-85df-b973-2a0fded08434'],
    ['of a caller with diacritics', actorIdOf('https://đăng-nhập.vn', 'Đào Thanh Hà'), '65614c9a-f1c3-8e6e-885b-ea204008a6f8'],
    ['of a version of a procedure', versionId('1.004944', 1), 'd2bf0028-4cc4-812f-9a43-49b2e38740cb'],
    [
      'of a background stream',
      backgroundStreamId('deadlines', '0197a000-0000-7000-8000-0000000000aa'),
      'e4bc0781-a4eb-88d7-996a-40d120b5ebb6',
    ],
  ])('are the same in every installation: %s', (_, id, vector) => expect(id).toBe(vector));
});

describe('an id in a path', () => {
  it('is taken in either case; what is no UUID stays as it is', () => {
    expect(storedId('0197A000-0000-7000-8000-0000000000AA')).toBe('0197a000-0000-7000-8000-0000000000aa');
    for (const text of ['H21.195', 'QT015', '1.004944', '0197A000-0000-7000-8000-0000000000A', '']) expect(storedId(text)).toBe(text);
  });
});
