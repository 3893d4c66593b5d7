import { describe, expect, it } from 'vitest';
import { readInstanceUrl } from '../../../src/gateway/streams/instance-url.js';

describe('the instance address', () => {
  it.each([
    ['example', 'https://example.my.connect.aws/ccp-v2/'],
    ['example.my.connect.aws', 'https://example.my.connect.aws/ccp-v2/'],
    ['https://example.my.connect.aws', 'https://example.my.connect.aws/ccp-v2/'],
    [' https://example.my.connect.aws/ ', 'https://example.my.connect.aws/ccp-v2/'],
    ['https://Example.my.connect.aws/ccp-v2', 'https://example.my.connect.aws/ccp-v2/'],
    ['https://example.my.connect.aws/ccp-v2/', 'https://example.my.connect.aws/ccp-v2/'],
    ['https://example.my.connect.aws/connect/ccp-v2/', 'https://example.my.connect.aws/connect/ccp-v2/'],
    ['https://example.my.connect.aws/ccp-v2/softphone', 'https://example.my.connect.aws/ccp-v2/softphone'],
    ['https://example.my.connect.aws/ccp#', 'https://example.my.connect.aws/ccp-v2/'],
    ['https://example.my.connect.aws/home?x=1', 'https://example.my.connect.aws/ccp-v2/'],
    ['https://example.awsapps.com', 'https://example.awsapps.com/connect/ccp-v2/'],
    ['https://example.awsapps.com/connect/login', 'https://example.awsapps.com/connect/ccp-v2/'],
    ['http://localhost:4301', 'http://localhost:4301/ccp-v2/'],
    ['localhost:4301', 'http://localhost:4301/ccp-v2/'],
    ['http://127.0.0.1:4301/', 'http://127.0.0.1:4301/ccp-v2/'],
    ['http://[::1]:4301', 'http://[::1]:4301/ccp-v2/'],
  ])('reads %s', (written, address) => {
    expect(readInstanceUrl(written).href).toBe(address);
  });

  it.each([
    [''],
    [undefined],
    [42],
    ['http://example.my.connect.aws'],
    ['http://localhost.example.com'],
    ['ftp://example.my.connect.aws'],
    ['javascript:alert(1)'],
    ['https://user:secret@example.my.connect.aws'],
    ['https://example.my.connect.aws/orders/17'],
    ['not an address'],
  ])('refuses %s with a code', (written) => {
    expect(() => readInstanceUrl(written)).toThrow(expect.objectContaining({ code: 'options/invalid-instance-url' }));
  });
});
