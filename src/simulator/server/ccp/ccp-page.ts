import { acceptByItself } from './accept-by-itself.js';
import { clearFailedCalls } from './clear-failed-calls.js';
import { showPanel } from './ccp-panel.js';
import type { CcpStreams } from './ccp-streams.js';
import { convertAuthorization } from './convert-messages.js';
import { installRtcSession } from './rtc-session.js';
import { ParticipantResumes } from './participant-resumes.js';
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
}

if (window.parent !== window) openSdkChannel(globalThis.connect, window.parent);
void startCcp(globalThis.connect);
