import { describe, expect, it } from 'vitest';
import { textOf } from '../harness/deep-query.js';
import { HostSite, tagPage, toldBy } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** A flow wrote these; the last would be a script if it became a link. */
const attributes = { Tier: 'Gold', customerId: '447100984471', trap: 'javascript:alert(1)' };

const fields = `
  phone.attributeFields = [
    { name: 'customerId', label: 'Customer', isMasked: true },
    { name: 'Tier', link: (tier) => 'https://crm.example.com/tiers/' + tier },
    { name: 'trap', link: (address) => address },
    { name: 'notThere' },
  ];`;

describe('pain 20: contact attributes are read-only, and a matter of each page', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl, { script: fields }),
  }));

  it(`raw Streams ${streamsVersion} has a way to read them and none to write or show them`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const methods = await raw.page.evaluate(() => {
      const { connect } = globalThis as unknown as RawWindow;
      return Object.getOwnPropertyNames(connect.Contact.prototype).filter((name) => /attribute/i.test(name));
    });
    expect(methods).toEqual(['getAttributes', 'getSegmentAttributes']);
  });

  it('ours tells them with the ring, and shows those that the host wants, as it wants them', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.takeCall({ attributes });
    await desk.reads('•••• 4471');
    const [offered] = await toldBy(desk.page);
    expect(offered?.fact).toBe('offered');
    expect(offered?.contact.attributes).toEqual(Object.entries(attributes).map(([name, value]) => ({ name, value })));

    const shown = await textOf(desk.page);
    expect(shown).not.toContain(attributes.customerId);
    expect(shown.indexOf('Customer')).toBeLessThan(shown.indexOf('Tier'));
    const links = await desk.page.evaluate(() => {
      const links = (root: Document | ShadowRoot): readonly string[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [
          ...(element instanceof HTMLAnchorElement ? [element.href] : []),
          ...(element.shadowRoot ? links(element.shadowRoot) : []),
        ]);
      return links(document);
    });
    expect(links).toEqual(['https://crm.example.com/tiers/Gold']);
  });

  it('ours lets no value into its log, an attribute of the page or an address', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.takeCall({ attributes });
    expect(JSON.stringify(await desk.log())).not.toContain(attributes.customerId);
    const markup = await desk.page.evaluate(() => {
      const write = (root: Document | ShadowRoot): string =>
        [...root.querySelectorAll('*')]
          .map((element) => {
            const written = [...element.attributes].map(({ value }) => value).join(' ');
            return written + (element.shadowRoot ? write(element.shadowRoot) : '');
          })
          .join(' ');
      return write(document);
    });
    expect(markup).not.toContain(attributes.customerId);
    const addresses = await desk.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect([desk.page.url(), ...addresses].join(' ')).not.toContain(attributes.customerId);
  });
});
