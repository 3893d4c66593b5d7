import type { CcpStreams } from './ccp-streams.js';
import type { ParticipantResumes } from './participant-resumes.js';

/** Answers of the CCP to the Amazon Connect SDK's requests, by command; any other gets an empty object. */
const answers: Readonly<Record<string, unknown>> = {
  'voice/getVoiceEnhancementPaths': { voiceEnhancementPaths: null },
  'voice/getOutboundCallPermission': { outboundCallPermission: true },
  'voice/canResumeParticipant': { result: true },
  'voice/canResumeSelf': { result: true },
};

interface SdkRequest {
  readonly type?: string;
  readonly command?: string;
  readonly requestId?: string;
  readonly data?: { readonly voiceEnhancementMode?: string };
  readonly counter?: number;
  readonly topic?: SdkTopic;
  readonly handlerId?: string;
}

interface SdkTopic {
  readonly key?: string;
}

export interface SdkChannel {
  /** Tells every subscriber of the topic. */
  publish(key: string, data: object): void;
}

/** Milliseconds between two health checks that the host is asked for. */
const healthCheckInterval = 30_000;

/** The channel beside Streams' own, over which the host's SDK clients reach the CCP. `onActivity`: the agent is at work. */
export function openSdkChannel(streams: CcpStreams, host: Window, onActivity: () => void): SdkChannel {
  const { port1, port2 } = new MessageChannel();
  const connectionId = crypto.randomUUID();
  const subscribed: { readonly topic: SdkTopic; readonly handlerId: string | undefined }[] = [];
  port1.onmessage = ({ data }: MessageEvent<SdkRequest>) => {
    if (data.type === 'cross-domain-site-ready') {
      const status = { initialized: true, startTime: new Date() };
      port1.postMessage({ type: 'acknowledge', connectionId, status, healthCheckInterval });
    }
    if (data.type === 'healthCheck') {
      port1.postMessage({ type: 'healthCheckResponse', connectionId, counter: data.counter, time: Date.now() });
    }
    if (data.type === 'subscribe' && data.topic !== undefined) {
      subscribed.push({ topic: data.topic, handlerId: data.handlerId });
    }
    if (data.type === 'request') {
      if (data.command === 'sendActivity') onActivity();
      const respond = (isError: boolean, answer: unknown): void =>
        port1.postMessage({ type: 'response', requestId: data.requestId, isError, data: answer });
      answerRequest(streams, data, respond);
    }
  };
  // The host checks the origin of this message; which host it is, `frame-ancestors` has decided.
  host.postMessage({ type: 'cross-domain-adapter-init' }, '*', [port2]);
  return {
    publish(key, data) {
      for (const { topic, handlerId } of subscribed) {
        if (topic.key === key) port1.postMessage({ type: 'publish', topic, handlerId, data });
      }
    },
  };
}

function answerRequest(
  streams: CcpStreams,
  { command = '', data = {} }: SdkRequest,
  respond: (isError: boolean, answer: unknown) => void,
): void {
  const { voiceEnhancementMode = 'NONE' } = data;
  if (command === 'voice/getVoiceEnhancementMode') {
    streams.agent((agent) => respond(false, { voiceEnhancementMode: agent.getConfiguration().voiceEnhancementMode }));
  } else if (command === 'voice/setVoiceEnhancementMode') {
    streams.agent((agent) =>
      agent.setConfiguration(
        { ...agent.getConfiguration(), voiceEnhancementMode },
        { success: () => respond(false, {}), failure: (error) => respond(true, String(error)) },
      ),
    );
  } else respond(false, answers[command] ?? {});
}

const quietProxy = {
  request: () => new Promise(() => undefined),
  log: () => undefined,
  sendMetric: () => undefined,
  sendLogMessage: () => undefined,
  getConnectionStatus: () => 'ready',
  onConnectionStatusChange: () => undefined,
  offConnectionStatusChange: () => undefined,
};

type Topics = Pick<ParticipantResumes, 'subscribe' | 'unsubscribe'>;

/** Inside the CCP page Streams' own SDK clients ask nobody, for the page is the far end; they hear what it tells. */
export function providerOf(topics: Topics): object {
  const proxy = {
    ...quietProxy,
    subscribe: (...given: Parameters<Topics['subscribe']>) => topics.subscribe(...given),
    unsubscribe: (...given: Parameters<Topics['unsubscribe']>) => topics.unsubscribe(...given),
  };
  return { id: 'simulated-ccp', config: {}, isInitialized: true, getProxy: () => proxy, onError: () => undefined };
}
