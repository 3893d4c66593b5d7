import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { activityOf } from '../../src/domain/agent-state.js';
import { isOnHold } from '../../src/domain/contact.js';
import type { SessionSnapshot } from '../../src/session/session-snapshot.js';
import type { Session } from '../../src/session/session.js';
import { situation, situations, type Language, type SituationName } from '../browser/harness/situations.js';

interface Scene {
  readonly play: (stage: Stage) => unknown;
}

interface Stage {
  readonly session: Session;
  readonly snapshot: SessionSnapshot;
  play(scene: Scene['play']): Promise<void>;
  close(): Promise<void>;
}

/** The example is plain JavaScript. */
const example = (file: string): Promise<unknown> => import(`../../examples/elements/${file}.js`);
const { scenes } = (await example('scenes')) as { readonly scenes: Readonly<Record<string, Scene>> };
const { spoken } = (await example('spoken')) as { readonly spoken: Readonly<Record<Language, object>> };
const { elements } = (await example('exhibits')) as {
  readonly elements: readonly { readonly tag: string; readonly exhibits: readonly { readonly name: string }[] }[];
};
const { wordsIn } = (await example('words')) as {
  readonly wordsIn: (language: Language) => { readonly states: Readonly<Record<string, string>> };
};
const { Stage: StageClass } = (await example('stage')) as {
  readonly Stage: new (words: object, scene: Scene) => Stage;
};

let stage: Stage | undefined;

async function played(name: string, language: Language = 'en'): Promise<SessionSnapshot> {
  const scene = scenes[name];
  if (scene === undefined) throw new Error(`There is no scene ${name}.`);
  stage = new StageClass(spoken[language], scene);
  await stage.play(scene.play);
  return stage.snapshot;
}

/** What elements go by; identifiers, names and times are each side's own. */
function shapeOf({ status, error, agent, contacts, mute, pending, errors, isLinkUp }: SessionSnapshot): unknown {
  const shapes = contacts.map((contact) => ({
    channel: contact.channel,
    direction: contact.direction,
    state: contact.state,
    isOnHold: isOnHold(contact),
    outcome: contact.outcome,
    endedBy: contact.endedBy,
    customer: contact.connections.find(({ party }) => party === 'customer')?.state,
    attributes: contact.channel === 'voice' ? contact.attributes.length : 0,
  }));
  return {
    status,
    code: error?.code,
    activity: agent === null ? null : activityOf(agent.state, agent.selectableStates),
    nextState: agent?.nextState?.type,
    contacts: shapes.toSorted((one, other) => one.channel.localeCompare(other.channel)),
    mute,
    pending: pending.map(({ command }) => command),
    errors: errors.map((failure) => [failure.command, failure.error.code]),
    isLinkUp,
  };
}

afterEach(() => stage?.close());

describe('the situations that component tests draw', () => {
  it.each(Object.keys(situations) as SituationName[])('come about on an instance: %s', async (name) => {
    expect(shapeOf(await played(name))).toEqual(shapeOf(situation(name)));
  });
});

describe('the scenes of the gallery', () => {
  it('are the same in both languages', async () => {
    for (const name of Object.keys(scenes)) {
      const english = shapeOf(await played(name));
      await stage?.close();
      expect(shapeOf(await played(name, 'ja')), name).toEqual(english);
      await stage?.close();
    }
  });

  it.each(['en', 'ja'] as const)('have a caption in %s', (language) => {
    const { states } = wordsIn(language);
    // Errors are shown under their codes.
    const names = elements
      .flatMap(({ exhibits }) => exhibits.map(({ name }) => name))
      .filter((name) => !name.includes('/'));
    expect([...new Set(names)].filter((name) => states[name] === undefined)).toEqual([]);
    expect(Object.keys(states).filter((name) => !names.includes(name))).toEqual([]);
  });
});

/** They need a file, a measurement or a second window to show anything, and have examples of their own. */
const ownPages = [
  'call-quality',
  'disposition-form',
  'heat-map',
  'issue-list',
  'latency-lab',
  'log-viewer',
  'media',
  'preflight',
  'quality-report',
].map((name) => `ccp-${name}.ts`);

describe('the gallery', () => {
  it('shows every element of the softphone', () => {
    const defined = readdirSync('src/define').filter((file) => file.startsWith('ccp-') && !ownPages.includes(file));
    const tags = new Set(elements.map(({ tag }) => `${tag}.ts`));
    expect(defined.filter((file) => !tags.has(file))).toEqual([]);
  });
});
