import { expect, it } from 'vitest';
import { recordingsFrom } from '../../src/session/recording-source.js';

const aSource = (status: number, body: unknown = null) => {
  const asked: string[] = [];
  const source = recordingsFrom({
    url: 'https://crm.example.com/recordings',
    signInUrl: 'https://crm.example.com/sign-in',
    fetch: (url) => {
      asked.push(url);
      return Promise.resolve(new Response(JSON.stringify(body), { status }));
    },
  });
  return { source, asked };
};

it('asks for the recording of one contact, by its id alone', async () => {
  const url = 'https://bucket.example.com/call.wav?X-Amz-Signature=1';
  const { source, asked } = aSource(200, { url });
  expect(await source('a/b c')).toEqual({ state: 'ready', url });
  expect(asked).toEqual(['https://crm.example.com/recordings/a%2Fb%20c']);
});

it.each([
  [202, { state: 'not-ready' }],
  [404, { state: 'not-ready' }],
  [401, { state: 'no-session', signInUrl: 'https://crm.example.com/sign-in' }],
  [403, { state: 'forbidden' }],
  [500, { state: 'failed' }],
])('reads the status %d', async (status, recording) => {
  expect(await aSource(status).source('c')).toEqual(recording);
});

it.each([[{}], [{ url: 'javascript:alert(1)' }], [{ url: 'http://plain.example.com/x.wav' }], ['text']])(
  'plays nothing that is no address of a server: %j',
  async (body) => {
    expect(await aSource(200, body).source('c')).toEqual({ state: 'failed' });
  },
);
