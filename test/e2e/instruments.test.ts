import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentTone, mainBrowserNames, openBrowser, type OpenBrowser } from './harness/browser.js';
import { findControl, press, textOf } from './harness/deep-query.js';
import { hearsTone, listen } from './harness/hearing.js';
import { servePages, type PageServer } from './harness/page-server.js';

/** Two peers in one page: what the microphone says comes out of the audio element. */
const loopback = `<!doctype html><title>Loopback</title><audio id="remote-audio" autoplay></audio><div></div>
<script type="module">
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  near.onicecandidate = ({ candidate }) => far.addIceCandidate(candidate);
  far.onicecandidate = ({ candidate }) => near.addIceCandidate(candidate);
  far.ontrack = ({ streams }) => (document.querySelector('audio').srcObject = streams[0]);
  const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
  globalThis.microphone = stream.getAudioTracks()[0];
  near.addTrack(microphone, stream);
  await near.setLocalDescription();
  await far.setRemoteDescription(near.localDescription);
  await far.setLocalDescription();
  await near.setRemoteDescription(far.localDescription);
  const root = document.querySelector('div').attachShadow({ mode: 'open' });
  root.innerHTML = '<button aria-label="Silence the microphone">x</button>';
  root.querySelector('button').onclick = ({ isTrusted }) => { microphone.enabled = false; root.append('silent, ' + isTrusted); };
</script>`;

describe.each(mainBrowserNames)('the instruments of these tests in %s', (name) => {
  let open: OpenBrowser;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    [open, server] = await Promise.all([openBrowser(name), servePages({ '/': loopback })]);
    page = await open.browser.newPage();
    await page.goto(server.origin);
  });

  afterAll(async () => {
    await open.close();
    await server.close();
  });

  it('find the tone of the fake microphone in a remote track, and silence when it is off', async () => {
    const sound = await hearsTone(page.mainFrame(), agentTone);
    expect(sound.level).toBeGreaterThan(0.01);

    await press(page, 'Silence the microphone');
    expect(await textOf(page)).toContain('silent, true');
    await expect.poll(() => listen(page.mainFrame()).then(({ peakHz }) => peakHz), { timeout: 20_000 }).toBeNull();
  });

  it('tell a control that is not there', async () => {
    expect(await findControl(page, 'Make coffee')).toBeNull();
  });
});
