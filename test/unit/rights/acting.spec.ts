import { assertMayCancelRequest, assertReceiving } from '../../../src/modules/dossiers/domain/dossier-access.js';
import { agencyOfGround, type GroundDossier } from '../../../src/modules/dossiers/domain/paper-ground.js';
import { UnitOfWork } from '../../../src/platform/commands/unit-of-work.js';
import { actingIn, everyHandOf, handsOf, performerBy } from '../../../src/shared/acting.js';
import type { Actor } from '../../../src/shared/actor.js';
import { grantOf, type Grant } from '../../../src/shared/grant.js';
import type { Role } from '../../../src/shared/role.js';

const WARD = 'H21.195';
const DOSSIER = {
  procedureCode: '1.004944',
  sectorCode: 'G09-LD10',
  confidentiality: 'ordinary',
  receivingAgencyCode: WARD,
  resolvingAgencyCode: WARD,
  receivingSuccessorCode: null,
  resolvingSuccessorCode: null,
} as const;
const MATTER = { ...DOSSIER, agencyCode: WARD };

const post = (role: Role, onBehalfOf: string | null, limits: Partial<Grant> = {}): Grant => ({
  ...grantOf([role], [WARD], WARD),
  ...limits,
  onBehalfOf,
});
const officer = (...grants: Grant[]): Actor => ({ id: 'deputy', kind: 'officer', issuer: 'i', subject: 's', name: 'n', grants });

describe('the grant by which somebody acts', () => {
  const own = post('case-officer', null);
  const forHead = post('agency-head', 'head');

  it('is one of their own before one that is stood in for, and only of a post that the matter is within', () => {
    expect(actingIn(officer(forHead, own), MATTER)).toBe(own);
    expect(actingIn(officer(forHead), MATTER)).toBe(forHead);
    expect(actingIn(officer(forHead, { ...own, sectorCodes: ['G15-TP07'] }), MATTER)).toBe(forHead);
    expect(actingIn(officer(own), { ...MATTER, agencyCode: 'H21.134' })).toBeUndefined();
  });

  it('is the one that the act asks for', () => {
    expect(actingIn(officer(own, forHead), MATTER, ({ roles }) => roles.includes('agency-head'))).toBe(forHead);
    expect(assertReceiving(DOSSIER, officer(forHead, own))).toBe(own);
  });

  it('has the hands of the person and of the one stood in for; a person has those of all grants', () => {
    const deputy = officer(own, forHead);
    expect([handsOf(performerBy(deputy, own)), handsOf(performerBy(deputy, forHead))]).toEqual([['deputy'], ['deputy', 'head']]);
    expect([everyHandOf(deputy), everyHandOf(officer(own))]).toEqual([['deputy', 'head'], ['deputy']]);
  });

  it.each<[string, string, readonly Grant[], Grant | string]>([
    ['who asked', 'deputy', [forHead, own], own],
    ['the one stood in for', 'colleague', [own, post('case-officer', 'colleague')], post('case-officer', 'colleague')],
    ['another, and a head is stood in for', 'somebody', [own, forHead], forHead],
    ['another', 'somebody', [own, post('case-officer', 'colleague')], 'REQUEST_OF_OTHER_OFFICER'],
  ])('cancels a request of %s', (_, askedBy, grants, expected) => {
    const act = (): Grant => assertMayCancelRequest({ ...DOSSIER, askedBy }, officer(...grants));
    if (typeof expected === 'string') expect(act).toThrow(expect.objectContaining({ code: expected }));
    else expect(act()).toEqual(expected);
  });
});

describe('a dossier as the ground for a look into papers', () => {
  const dossier = { ...DOSSIER, id: 'd', channel: 'direct', applicantPersonKey: 'k', applicantName: 'Lê Bình', hasSubmitter: false };
  const ground: GroundDossier = { ...dossier, receivedBy: 'colleague', closedAt: null };
  const mayLook = (grant: Grant): boolean =>
    agencyOfGround(ground, { officer: officer(grant), ownerPersonKey: 'k', ownerName: 'Lê Bình' }) !== undefined;

  it('is none for whoever stands in for the officer who received it', () => {
    expect(mayLook(post('desk-officer', null))).toBe(true);
    expect(mayLook(post('desk-officer', 'another'))).toBe(true);
    expect(mayLook(post('desk-officer', 'colleague'))).toBe(false);
  });
});

describe('entries of a command', () => {
  it('name whom the grants stand in for where they agree, and what the command said before that', () => {
    const on = (...grants: Grant[]): UnitOfWork => new UnitOfWork(officer(...grants), undefined);
    expect(on(post('case-officer', null)).performerOn('s')).toEqual({ id: 'deputy', onBehalfOf: null });
    expect(on(post('agency-head', 'head')).performerOn('s')).toEqual({ id: 'deputy', onBehalfOf: 'head' });
    const both = on(post('case-officer', null), post('agency-head', 'head'));
    expect(() => both.performerOn('s')).toThrow('did not say by which grant');
    // A post of one's own that brings all that the other brings is the one that is acted by.
    expect(on(post('case-officer', null), post('case-officer', 'head')).performerOn('s')).toEqual({ id: 'deputy', onBehalfOf: null });
    both.actOnBehalfOf(null, 's');
    expect(both.performerOn('s')).toEqual({ id: 'deputy', onBehalfOf: null });
    both.actOnBehalfOf('head', 's');
    expect(both.performerOn('s')).toEqual({ id: 'deputy', onBehalfOf: 'head' });
  });
});
