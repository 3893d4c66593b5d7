import { describe, expect, it } from 'vitest';
import { authorizeUrl } from '../../../src/gateway/streams/door-probe.js';
import { pageOrigins } from '../../../src/gateway/streams/page-origins.js';

type Page = Parameters<typeof pageOrigins>[0];

function page(location: object, referrer = ''): Page {
  return { location: { origin: 'https://crm.example', ...location }, document: { referrer } } as unknown as Page;
}

describe('the origins that have to be approved', () => {
  it('are the page’s own', () => {
    expect(pageOrigins(page({ ancestorOrigins: [] }), false)).toBe('https://crm.example');
  });

  it('are those of every page around it, each once', () => {
    const ancestorOrigins = ['https://console.example', 'https://crm.example', 'https://portal.example'];
    expect(pageOrigins(page({ ancestorOrigins }), true)).toBe(
      'https://crm.example, https://console.example, https://portal.example',
    );
  });

  it('are as many as are known where the browser does not name them', () => {
    expect(pageOrigins(page({}, 'https://portal.example/start'), true)).toBe(
      'https://crm.example, https://portal.example',
    );
    expect(pageOrigins(page({}), true)).toBe('https://crm.example');
  });

  it('leave out the page that a link led here from', () => {
    expect(pageOrigins(page({}, 'https://search.example/'), false)).toBe('https://crm.example');
  });
});

describe('where an instance is asked for its session', () => {
  it.each([
    ['https://example.my.connect.aws/ccp-v2/', 'https://example.my.connect.aws/auth/authorize'],
    ['https://example.my.connect.aws/connect/ccp-v2/', 'https://example.my.connect.aws/auth/authorize'],
    ['https://example.awsapps.com/connect/ccp-v2/', 'https://example.awsapps.com/connect/auth/authorize'],
  ])('is where the CCP at %s asks', (ccp, authorize) => {
    expect(authorizeUrl(ccp)).toBe(authorize);
  });
});
