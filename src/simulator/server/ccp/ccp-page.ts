import { acceptByItself } from './accept-by-itself.js';
import { clearFailedCalls } from './clear-failed-calls.js';
import { showPanel } from './ccp-panel.js';
import type { CcpStreams } from './ccp-streams.js';
import { convertAuthorization } from './convert-messages.js';
import { installRtcSession } from './rtc-session.js';
import { Inactivity } from './inactivity.js';
import { ParticipantResumes } from './participant-resumes.js';
import { installVdiStrategies } from './vdi-strategies.js';
import { openSdkChannel, providerOf } from './sdk-channel.js';

/** Does what Connect's own CCP page does around Streams: authorize, start the shared worker, own the softphone. */
async function startCcp(streams: CcpStreams): Promise<void> {
  streams.getLog().setEchoLevel('WARN');
  const response = await fetch('/auth/authorize', { credentials: 'include' });
  if (!response.ok) {
    location.assign('/login?destination=/ccp-v2/');
    return;
  }
  const { accessToken, refreshToken, expiration } = convertAuthorization(await response.json());
  installRtcSession(streams);
  installVdiStrategies(streams);
  const resumes = new ParticipantResumes();
  streams.core._amazonConnectProviderData = { provider: providerOf(resumes) };
  streams.core.initSharedWorker({
    sharedWorkerUrl: '/ccp/worker.js',
    authToken: accessToken,
    refreshToken,
    authTokenExpiration: expiration,
    region: 'us-east-1',
    endpoint: `${location.origin}/api`,
    authorizeEndpoint: '/auth/authorize',
    agentAppEndpoint: `${location.origin}/agent-app/api`,
    taskTemplatesEndpoint: `${location.origin}/task-templates/api`,
    authCookieName: 'lily-auth-prod-iad',
    loginEndpoint: '/login?destination=/ccp-v2/',
  });
  const { core, EventType } = streams;
  const bus = core.getEventBus();
  bus.subscribe(EventType['CONFIGURE'] ?? '', () => (core.hasReceivedCRMConfigure = true));
  bus.subscribe(EventType['DOWNLOAD_LOG_FROM_CCP'] ?? '', () => streams.getLog().download());
  if (streams.isFramed()) core.checkIfConfigureReceived(core.getUpstream());
  core.initApiProxyService();
  core.initPageOptions({});
  const ringtone = { ringtoneUrl: '/ccp/ringtone.opus' };
  core.initRingtoneEngines({ ringtone: { voice: ringtone, queue_callback: ringtone } });
  core.initSoftphoneManager({});
  acceptByItself(streams);
  clearFailedCalls(streams);
  resumes.follow(streams);
  showPanel(streams, document.getElementById('panel') ?? document.body);
  inactivity = watchActivity(streams);
}

function watchActivity(streams: CcpStreams): Inactivity {
  const { inactivityMs = '0', inactivityWarningMs = '0' } = document.body.dataset;
  let isOnCall = false;
  streams.agent((agent) => {
    agent.onRefresh((now) => {
      isOnCall = now.getContacts().some((contact) => contact.getType() === 'voice');
    });
  });
  return new Inactivity({
    limit: Number(inactivityMs),
    warning: Number(inactivityWarningMs),
    isOnCall: () => isOnCall,
    warn: (expiration) => channel?.publish('expiration-warning', { expiration }),
    clear: () => channel?.publish('expiration-warning-cleared', {}),
    signOut: () => {
      void fetch('/logout').then(() => streams.core.getEventBus().trigger(streams.EventType['TERMINATE'] ?? ''));
    },
  });
}

let inactivity: Inactivity | null = null;
const channel =
  window.parent === window ? null : openSdkChannel(globalThis.connect, window.parent, () => inactivity?.note());
void startCcp(globalThis.connect);
