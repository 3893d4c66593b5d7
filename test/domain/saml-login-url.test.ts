import { describe, expect, it } from 'vitest';
import { relayStateUrl, samlLoginUrl } from '../../src/domain/saml-login-url.js';

const instanceId = '178c75e4-b3de-4839-a6aa-e321ab3f3770';

describe('signing in through an identity provider', () => {
  it('leads to the CCP of the instance', () => {
    expect(relayStateUrl({ region: 'us-east-1', instanceId })).toBe(
      `https://us-east-1.console.aws.amazon.com/connect/federate/${instanceId}?destination=%2Fconnect%2Fccp-v2&new_domain=true`,
    );
  });

  it('leads to the page of the guide on an instance with an old address', () => {
    const relayState = relayStateUrl({
      region: 'us-east-1',
      instanceId,
      destination: '/connect/ccp',
      isNewDomain: false,
    });
    expect(relayState).toBe(
      `https://us-east-1.console.aws.amazon.com/connect/federate/${instanceId}?destination=%2Fconnect%2Fccp`,
    );
  });

  it('knows the console of GovCloud', () => {
    expect(relayStateUrl({ region: 'us-gov-west-1', instanceId })).toMatch(
      /^https:\/\/console\.amazonaws-us-gov\.com\//,
    );
  });

  it('puts the relay state into the link of the identity provider, and leaves the rest of it', () => {
    const link = samlLoginUrl({
      identityProviderUrl: 'https://idp.example.com/app/connect?session=1',
      region: 'ap-northeast-1',
      instanceId,
    });
    const { origin, pathname, searchParams } = new URL(link);
    expect(origin + pathname).toBe('https://idp.example.com/app/connect');
    expect(searchParams.get('session')).toBe('1');
    expect(searchParams.get('RelayState')).toBe(relayStateUrl({ region: 'ap-northeast-1', instanceId }));
  });

  it('calls the relay state as the identity provider does', () => {
    const given = { identityProviderUrl: 'https://idp.example.com/', region: 'us-east-1', instanceId };
    expect(new URL(samlLoginUrl({ ...given, parameter: 'TargetResource' })).searchParams.has('TargetResource')).toBe(
      true,
    );
  });

  it.each([
    ['region', { region: 'Tokyo', instanceId }],
    ['instanceId', { region: 'us-east-1', instanceId: 'example' }],
    ['destination', { region: 'us-east-1', instanceId, destination: 'https://elsewhere.example' }],
    ['destination', { region: 'us-east-1', instanceId, destination: '//elsewhere.example' }],
  ])('refuses a wrong %s', (name, relayState) => {
    expect(() => relayStateUrl(relayState)).toThrow(
      expect.objectContaining({ code: 'options/invalid-value', message: expect.stringContaining(name) }),
    );
  });

  it('refuses a link that is no address', () => {
    expect(() => samlLoginUrl({ identityProviderUrl: 'javascript:alert(1)', region: 'us-east-1', instanceId })).toThrow(
      expect.objectContaining({ code: 'options/invalid-value' }),
    );
  });
});
