import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { eventually } from './harness/eventually.js';
import { ScreenReader } from './harness/screen-reader.js';
import { Stage } from './harness/stage.js';

const document = 'docs/accessibility.md';
const between = /(<!-- transcript -->\n\n```text\n)([\s\S]*?)(```\n)/;
/** `TRANSCRIPT=write npm run test:e2e screen-reader` puts what is heard now into the document. */
const isWriting = process.env['TRANSCRIPT'] === 'write';

/** The call as it is told in the document: `>` is a key, `!` an announcement, the rest is read from top to bottom. */
class Transcript {
  private readonly lines: string[] = [];

  step(title: string, ...lines: readonly string[]): void {
    this.lines.push(...(this.lines.length === 0 ? [] : ['']), title, ...lines.map((line) => `  ${line}`));
  }

  get text(): string {
    return `${this.lines.join('\n')}\n`;
  }
}

const keys = (what: string): string => `> ${what}`;
const announced = (what: string): string => `! ${what}`;

describe('a call heard through a screen reader, by keyboard alone', () => {
  const stage = new Stage('chromium', {
    settings: { agentWhisperMs: 0, customerWhisperMs: 0, initialState: 'Offline', customStates: ['Lunch'] },
  });

  it('is told from signing in to clearing, as the document has it', async () => {
    const desk = await AgentDesk.open(stage.context, stage.instance, `${stage.instance.crm}/?lang=en`);
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
    const reader = await ScreenReader.begin(desk.page);
    const told = new Transcript();

    const entrance = await reader.readsOn('Sign in to take contacts, heading, level 2', 'Sign in, button');
    const signIn = await reader.moveTo('Sign in');
    expect(signIn).toBe('Sign in, button');
    told.step('Signed out', ...entrance, keys(`Tab to “${signIn}”, Enter`));
    await reader.press('Enter');
    await desk.submitLogin();
    await desk.waitFor('ready', ({ status }) => status === 'ready');

    const idle = await reader.readsOn('Line ready', 'Agent state, combo box, Offline 00:00, collapsed');
    told.step('Signed in', ...idle);

    await reader.moveTo('Agent state');
    await reader.press('Enter');
    await reader.press('ArrowUp');
    await reader.press('ArrowUp');
    const list = (await reader.read()).filter((phrase) => phrase.includes('option'));
    expect(list).toEqual(expect.arrayContaining([expect.stringMatching(/^Available, option/)]));
    await reader.press('Enter');
    const available = await reader.hears('State: Available');
    told.step(
      'Becoming available',
      keys('Tab to “Agent state”, Enter, arrow up to “Available”, Enter'),
      ...list,
      announced(available),
    );

    await stage.instance.call({
      queue: 'Billing',
      attributes: { customerName: 'Aiko Tanaka', Tier: 'Gold, since 2019' },
    });
    const incoming = await reader.hears('Incoming call from Aiko Tanaka, Billing');
    const offer = await reader.readsOn('Incoming call', '+81 3-1234-5678', 'Accept, button', 'Reject, button');
    told.step('A call rings', announced(incoming), ...offer);

    const accept = await reader.moveTo('Accept');
    await reader.press('Enter');
    const connected = await reader.hears('Connected with Aiko Tanaka');
    const call = await reader.readsOn(
      'Mute, toggle button, not pressed',
      'Hold, toggle button, not pressed',
      'End, button',
    );
    told.step('Accepting', keys(`Tab to “${accept}”, Enter`), announced(connected), ...call);

    const mute = await reader.moveTo('Mute');
    await reader.press('Enter');
    const muted = await reader.hears('Microphone muted');
    const lit = await reader.focused();
    expect(lit).toBe('Mute, toggle button, pressed');
    await reader.press('Enter');
    const open = await reader.hears('Microphone live');
    told.step('Muting', keys(`“${mute}”, Enter`), announced(muted), lit, keys('Enter'), announced(open));

    const hold = await reader.moveTo('Hold');
    await reader.press('Enter');
    const held = await reader.hears('Aiko Tanaka is on hold');
    const holding = await reader.focused();
    expect(holding).toBe('Hold, toggle button, pressed');
    await reader.press('Enter');
    const resumed = await reader.hears('Aiko Tanaka is back on the line');
    told.step(
      'Holding',
      keys(`Arrow to “${hold}”, Enter`),
      announced(held),
      holding,
      keys('Enter'),
      announced(resumed),
    );

    const keypad = await reader.moveTo('Keypad');
    await reader.press('Enter');
    const pad = await reader.readsOn('Keypad, toggle button, pressed');
    const digit = await reader.moveTo('1');
    await reader.press('Enter');
    await eventually('the digit has arrived', async () => {
      const [contact] = (await desk.snapshot()).contacts;
      return contact !== undefined && (await stage.instance.contact(contact.contactId)).digitsFromAgent === '1';
    });
    told.step('Sending a digit', keys(`Arrow to “${keypad}”, Enter`), ...pad, keys(`Tab to “${digit}”, Enter`));

    const end = await reader.moveTo('End');
    await reader.press('Enter');
    const ended = await reader.hears('Contact with Aiko Tanaka ended');
    const work = await reader.readsOn('Clear, button');
    told.step('Ending', keys(`Tab to “${end}”, Enter`), announced(ended), ...work);

    const clear = await reader.moveTo('Clear');
    await reader.press('Enter');
    const free = await reader.hears('State: Available');
    told.step('Clearing', keys(`Tab to “${clear}”, Enter`), announced(free));

    const page = readFileSync(document, 'utf8');
    const renewed = page.replace(
      between,
      (_, begin: string, _old: string, end_: string) => `${begin}${told.text}${end_}`,
    );
    if (isWriting) writeFileSync(document, renewed);
    expect(renewed).toBe(isWriting ? readFileSync(document, 'utf8') : page);
    expect(between.exec(renewed)?.[2]).toBe(told.text);
  });
});
