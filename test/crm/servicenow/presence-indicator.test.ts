import { expect, it } from 'vitest';
import { showAgentState } from '../../../src/crm/servicenow/presence-indicator.js';
import { pass } from '../../session/story.js';
import { aDesk } from '../../simulator/page/page-desk.js';
import { aConnectedDesk } from './servicenow-desk.js';

it('shows other people in ServiceNow what the agent does in Connect', async () => {
  const { session, clock } = await aDesk({ country: 'JP' });
  const { adapter, serviceNow } = await aConnectedDesk({ clock });
  const shown = () => serviceNow.panel.flatMap(([name, value]) => (name === 'presence' ? [value] : []));
  await adapter.connect();
  const end = showAgentState(session, adapter);
  const set = async (name: string) => {
    const changed = session.setAgentState(name);
    await pass(clock, 1_000);
    await changed;
  };
  await set('Available');
  await set('Offline');
  expect(shown().slice(-2)).toEqual(['green Available', 'grey Offline']);
  end();
  await set('Available');
  expect(shown().at(-1)).toBe('grey Offline');
});
