import { describe, expect, it } from 'vitest';
import { logoutUrl } from '../../../src/gateway/streams/end-session.js';

describe('where an instance signs people out', () => {
  it.each([
    ['https://example.my.connect.aws/ccp-v2/', 'https://example.my.connect.aws/logout'],
    ['https://example.my.connect.aws/connect/ccp-v2/', 'https://example.my.connect.aws/connect/logout'],
    ['https://example.awsapps.com/connect/ccp-v2/softphone', 'https://example.awsapps.com/connect/logout'],
  ])('is beside the CCP at %s', (ccp, logout) => {
    expect(logoutUrl(ccp)).toBe(logout);
  });
});
