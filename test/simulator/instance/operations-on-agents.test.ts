import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

describe('what an agent’s client asks for', () => {
  it('has a configuration with a routing profile that Streams can read', () => {
    const centre = new ContactCentre({ region: 'eu-central-1' });
    centre.agent('agent');
    const configuration = centre.instance.configuration('agent');
    expect(configuration).toMatchObject({
      name: 'Nabila Haddad',
      username: 'agent',
      softphoneEnabled: true,
      softphoneAutoAccept: false,
      extension: '',
      routingProfile: {
        channelConcurrencyMap: { VOICE: 1, CHAT: 3, TASK: 5, EMAIL: 2 },
        defaultOutboundQueue: { name: 'BasicQueue' },
      },
    });
    expect(configuration.agentARN).toMatch(
      /^arn:aws:connect:eu-central-1:\d{12}:instance\/[0-9a-f-]{36}\/agent\/[0-9a-f-]{36}$/,
    );
    expect(configuration).toEqual(
      (centre.instance.execute('agent', 'GetAgentConfiguration', {}) as { configuration: unknown }).configuration,
    );
  });

  it('has its lists, the personal queue without a name among them', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    expect(desk.run('GetAgentPermissions')).toEqual({ permissions: ['outboundCall', 'voiceId'], nextToken: null });
    expect(desk.run('GetDialableCountryCodes')).toMatchObject({
      countryCodes: expect.arrayContaining(['jp', 'us', 'gb', 'de']),
    });
    expect(desk.run('GetAgentStates')).toMatchObject({
      states: ['Available', 'Break', 'Lunch', 'Training', 'Offline'].map((name) => ({ name })),
    });
    const { queues } = centre.instance.catalogue('agent');
    expect(queues.at(-1)).toMatchObject({
      name: null,
      queueARN: expect.stringMatching(/\/queue\/agent\/[0-9a-f-]{36}$/),
    });
    expect(desk.run('GetRoutingProfileQueues')).toEqual({ queues, nextToken: null });
  });

  it('has quick connects of three kinds with free names, and none for the personal queue alone', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const { queues } = centre.instance.catalogue('agent');
    const endpointsOf = (queueARNs: readonly (string | undefined)[]) =>
      (desk.run('GetEndpoints', { queueARNs }) as { endpoints: { type: string; name: string; agentLogin: null }[] })
        .endpoints;
    const endpoints = endpointsOf([queues[0]?.queueARN]);
    expect(new Set(endpoints.map(({ type }) => type))).toEqual(new Set(['agent', 'queue', 'phone_number']));
    expect(endpoints.map(({ name }) => name)).toContain('田中 美咲');
    expect(endpoints.every(({ agentLogin }) => agentLogin === null)).toBe(true);
    expect(endpointsOf([queues.at(-1)?.queueARN])).toEqual([]);
  });

  it('reads long lists page by page, each entry once', () => {
    const centre = new ContactCentre({ quickConnectCount: 130 });
    const desk = centre.agent('agent');
    const queueARNs = centre.instance.catalogue('agent').queues.map(({ queueARN }) => queueARN);
    const read: string[] = [];
    let nextToken: string | null = null;
    do {
      const page = desk.run('GetEndpoints', { queueARNs, maxResults: 50, nextToken }) as {
        endpoints: { endpointARN: string }[];
        nextToken: string | null;
      };
      expect(page.endpoints.length).toBeLessThanOrEqual(50);
      read.push(...page.endpoints.map(({ endpointARN }) => endpointARN));
      nextToken = page.nextToken;
    } while (nextToken !== null);
    expect(new Set(read).size).toBe(130);
    expect(read).toHaveLength(130);
    expect(desk.refusal('GetEndpoints', { queueARNs, nextToken: 'x' })).toContain('ValidationException');
  });

  it('gives a snapshot token that changes with what the agent sees, not with time', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const token = () => (desk.run('GetAgentSnapshot') as { nextToken: string }).nextToken;
    const first = token();
    centre.after(30_000);
    expect(token()).toBe(first);
    centre.call();
    expect(token()).not.toBe(first);
  });

  it('takes logs, metrics, reports and issues without an answer', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    for (const operation of [
      'SendClientLogs',
      'SendSoftphoneCallMetrics',
      'SendSoftphoneCallReport',
      'NotifyContactIssue',
    ])
      expect(desk.run(operation, { contactId })).toEqual({});
  });

  it('has no contact to monitor', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    expect(desk.refusal('UpdateMonitorParticipantState', { contactId, targetMonitorMode: 'BARGE' })).toContain(
      'InvalidStateException',
    );
  });

  it('keeps what the agent changes, and leaves the rest', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const { configuration } = desk.run('GetAgentConfiguration') as { configuration: Record<string, unknown> };
    desk.run('UpdateAgentConfiguration', {
      configuration: { ...configuration, softphoneAutoAccept: true, agentPreferences: { locale: 'ja_JP' } },
    });
    expect(centre.instance.configuration('agent')).toEqual({
      ...configuration,
      softphoneAutoAccept: true,
      agentPreferences: { locale: 'ja_JP' },
    });
  });

  it('has the operations of the server answered by the server', () => {
    const centre = new ContactCentre({}, { elsewhere: (username, operation) => ({ username, operation }) });
    const desk = centre.agent('agent');
    expect(desk.run('CreateTransport', {})).toEqual({ username: 'agent', operation: 'CreateTransport' });
  });
});
