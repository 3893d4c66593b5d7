import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { fakeSalesforce } from '../../fakes/salesforce/fake-salesforce.js';
import { pass } from '../../session/story.js';

type Call = Readonly<Record<string, unknown>>;

/** The global as a script of the softphone's page finds it. */
function aLightningPage(options: Partial<Parameters<typeof fakeSalesforce>[0]> = {}) {
  const clock = new VirtualClock();
  const salesforce = fakeSalesforce({ clock, ...options });
  const sforce = salesforce.sforce as unknown as {
    opencti: Record<string, (call: object) => void>;
    interaction: Record<string, (...values: unknown[]) => void>;
    console: Record<string, (...values: unknown[]) => void>;
  };
  const ask = async (method: string, call: Call = {}): Promise<Call | 'nothing'> => {
    let said: Call | 'nothing' = 'nothing';
    sforce.opencti[method]?.({ ...call, callback: (response: Call) => (said = response) });
    await pass(clock, 500);
    return said;
  };
  return { clock, ...salesforce, sforce, ask };
}

describe('the simulated Lightning', () => {
  it('answers later, in an envelope, with null for what has no value', async () => {
    const { ask } = aLightningPage();
    expect(await ask('setSoftphonePanelHeight', { heightPX: 400 })).toEqual({
      success: true,
      returnValue: null,
      errors: null,
    });
    expect(await ask('setSoftphonePanelHeight', { heightPX: 239 })).toMatchObject({
      success: false,
      errors: [{ code: 'INVALID_PARAM' }],
    });
    expect(await ask('screenPop', { params: {} })).toMatchObject({ success: false });
    expect(await ask('saveLog', { value: { Subject: 'neither new nor known' } })).toMatchObject({ success: false });
  });

  it('takes back only the very object that a search gave', async () => {
    const { ask, host, org, sforce } = aLightningPage();
    org.add('Contact', { Name: 'Aiko Tanaka', Phone: '0312345678' });
    const found = await ask('searchAndScreenPop', { searchParams: '0312345678', callType: 'inbound', deferred: true });
    const token = (found as { returnValue: { SCREEN_POP_DATA: object } }).returnValue.SCREEN_POP_DATA;
    expect(await ask('screenPop', { ...token })).toMatchObject({ success: false });
    sforce.opencti['screenPop']?.(token);
    await ask('getAppViewInfo');
    expect(host.shown).toHaveLength(1);
  });

  it('refuses the word null where an id belongs', async () => {
    const { ask } = aLightningPage();
    const value = { entityApiName: 'Task', Subject: 'Call', WhoId: 'null' };
    expect(await ask('saveLog', { value })).toMatchObject({ errors: [{ details: [{ field: 'WhoId' }] }] });
  });

  it('goes on after a callback that throws', async () => {
    const { ask, line, sforce, clock } = aLightningPage();
    sforce.opencti['getAppViewInfo']?.({
      callback: () => {
        throw new Error('of the softphone');
      },
    });
    await pass(clock, 500);
    expect(line.thrown).toHaveLength(1);
    expect(await ask('getAppViewInfo')).toMatchObject({ success: true });
  });

  it('loses answers, yet does what was asked', async () => {
    const { ask, org } = aLightningPage({ weather: { losses: 100 } });
    expect(await ask('saveLog', { value: { entityApiName: 'Task', Subject: 'Call' } })).toBe('nothing');
    expect(org.tasks()).toHaveLength(1);
  });

  it('has the same weather for the same seed', async () => {
    const story = async (seed: number): Promise<readonly number[]> => {
      const { clock, sforce } = aLightningPage({ weather: { seed, latency: [10, 900] } });
      const times: number[] = [];
      for (let turn = 0; turn < 5; turn += 1) {
        sforce.opencti['getAppViewInfo']?.({ callback: () => times.push(clock.now()) });
      }
      await pass(clock, 2_000, 5);
      return times;
    };
    expect(await story(4)).toEqual(await story(4));
    expect(await story(4)).not.toEqual(await story(5));
  });
});

describe('the simulated Classic', () => {
  it('answers with JSON text, and says nothing of an error where there is none', async () => {
    const { clock, sforce, org, host } = aLightningPage({ ui: 'classic' });
    host.show(org.add('Contact', { Name: 'Aiko Tanaka' }));
    const said: Call[] = [];
    sforce.interaction['getPageInfo']?.((response: Call) => said.push(response));
    await pass(clock, 500);
    expect(said[0]?.['error']).toBeUndefined();
    expect(JSON.parse(String(said[0]?.['result']))).toMatchObject({ object: 'Contact', objectName: 'Aiko Tanaka' });
    expect(String(JSON.parse(String(said[0]?.['result'])).objectId)).toHaveLength(15);
    expect(Object.keys(sforce)).not.toContain('opencti');
  });

  it('says null with a word where no tab is in front', async () => {
    const { clock, sforce } = aLightningPage({ ui: 'classic' });
    const said: Call[] = [];
    sforce.console['getFocusedPrimaryTabId']?.((response: Call) => said.push(response));
    await pass(clock, 500);
    expect(said).toEqual([{ success: true, id: 'null' }]);
  });
});
