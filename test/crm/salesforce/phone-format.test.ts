import { describe, expect, it } from 'vitest';
import { readCallCenter } from '../../../src/crm/salesforce/call-center.js';
import { readPhoneFormat, writeNumber } from '../../../src/crm/salesforce/phone-format.js';

const formatOf = (text: string) => {
  const outcome = readPhoneFormat(text);
  if (!outcome.isDone) throw new Error(outcome.said);
  return outcome.value;
};

describe('the phone number format of a call center', () => {
  it('is read with its country, style and prefixes', () => {
    const text = '{"OPF":"0","NPF":"1","Country":"us","NF":"International_plaintext","TNF":"(555) 123-4567"}';
    expect(formatOf(text)).toEqual({
      country: 'US',
      style: 'international',
      isPlain: true,
      outsidePrefix: '0',
      nationalPrefix: '1',
    });
  });

  it('says that quotes copied from a document are curly, and where', () => {
    expect(readPhoneFormat('{“Country”:"US"}')).toEqual({
      isDone: false,
      code: 'invalid',
      said: 'reqConnectPhoneFormat has a curly quote (“) at character 2: write straight quotes (") instead',
    });
  });

  it.each(['US', '["US"]', '{"NF":"National"}', '{"Country":"USA"}', '{"Country":"US","NF":"Pretty"}'])(
    'says what is wrong with %s',
    (text) => {
      const outcome = readPhoneFormat(text);
      expect(outcome).toMatchObject({ isDone: false, code: 'invalid' });
      expect(!outcome.isDone && outcome.said).toMatch(
        /^reqConnectPhoneFormat (is no JSON object|needs "(Country|NF)")/,
      );
    },
  );

  it.each([
    ['{"Country":"JP","NF":"National"}', '03-1234-5678'],
    ['{"Country":"JP","NF":"National_plaintext"}', '0312345678'],
    ['{"Country":"US","NF":"International"}', '+81 3 1234 5678'],
    ['{"Country":"US"}', '+81312345678'],
  ])('writes a number by %s', async (text, written) => {
    expect(await writeNumber('+81312345678', formatOf(text))).toBe(written);
  });

  it('reaches the softphone with the other settings, in whatever section they stand', () => {
    const settings = {
      '/reqConnectSFCCPOptions/reqConnectURL': 'https://example.my.connect.aws',
      '/reqConnectSFCCPOptions/reqConnectPhoneFormat': '{"Country":"JP"}',
      '/reqTasks/reqTaskBegins': 'End',
      '/reqTasks/reqTaskRequiresDisposition': 'true',
    };
    const outcome = readCallCenter(settings);
    expect(outcome.isDone && outcome.value).toMatchObject({
      instanceUrl: 'https://example.my.connect.aws',
      region: null,
      phoneFormat: { country: 'JP' },
      taskBegins: 'end',
      requiresDisposition: true,
      closesTabs: false,
    });
    const wrong = { '/a/reqConnectPhoneFormat': '{”Country”:”JP”}' };
    expect(readCallCenter(wrong)).toMatchObject({ isDone: false, code: 'invalid' });
  });
});
