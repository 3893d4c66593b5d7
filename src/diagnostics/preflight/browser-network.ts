import type { IceFacts, Reach } from './ports.js';

/** Milliseconds after an answer in which the browser's own account of the request is waited for. */
const accountLimit = 500;

/** Asks for nothing that can be read: that any answer came is all that is to be known. */
export async function reach(url: string, milliseconds: number, signal: AbortSignal): Promise<Reach> {
  const address = new URL(url);
  address.searchParams.set('preflight', String(Math.random()).slice(2));
  const timeout = AbortSignal.timeout(milliseconds);
  const policy = watchPolicy(address.origin);
  const account = watchDuration(address.href);
  const startedAt = performance.now();
  try {
    await fetch(address, {
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([signal, timeout]),
    });
    const seen = performance.now() - startedAt;
    return { outcome: 'answered', ms: await account.duration(accountLimit, seen) };
  } catch {
    // The browser says the same of everything; its report of the policy comes in a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (policy.isBlocked()) return { outcome: 'policy' };
    return { outcome: timeout.aborted ? 'timeout' : 'refused' };
  } finally {
    policy.end();
    account.end();
  }
}

/** What the browser says a request took. What a busy page sees of it has the page's own delays in it. */
function watchDuration(url: string): { duration(limit: number, otherwise: number): Promise<number>; end(): void } {
  let tell = (_milliseconds: number): void => undefined;
  const told = new Promise<number>((resolve) => (tell = resolve));
  const observer = new PerformanceObserver((list) => {
    const [entry] = list.getEntriesByName(url);
    if (entry !== undefined && entry.duration > 0) tell(entry.duration);
  });
  observer.observe({ type: 'resource' });
  return {
    duration: (limit, otherwise) =>
      Promise.race([told, new Promise<number>((resolve) => setTimeout(() => resolve(otherwise), limit))]),
    end: () => observer.disconnect(),
  };
}

/** Milliseconds that it took to open, `policy` where the page forbids it, or null. */
export function openSocket(url: string, signal: AbortSignal): Promise<number | 'policy' | null> {
  const policy = watchPolicy(new URL(url).origin);
  const startedAt = performance.now();
  return new Promise<number | 'policy' | null>((resolve) => {
    const socket = openedSocket(url);
    if (socket === null) return resolve('policy');
    const end = (result: number | null): void => {
      socket.close();
      setTimeout(() => resolve(policy.isBlocked() ? 'policy' : result), 0);
    };
    socket.addEventListener('open', () => end(performance.now() - startedAt), { once: true });
    socket.addEventListener('error', () => end(null), { once: true });
    signal.addEventListener('abort', () => end(null), { once: true });
  }).finally(() => policy.end());
}

function openedSocket(url: string): WebSocket | null {
  try {
    return new WebSocket(url);
  } catch {
    // A policy may refuse at once.
    return null;
  }
}

function watchPolicy(origin: string): { isBlocked(): boolean; end(): void } {
  let isBlocked = false;
  const hear = ({ blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && blockedURI.startsWith(origin)) isBlocked = true;
  };
  document.addEventListener('securitypolicyviolation', hear);
  return { isBlocked: () => isBlocked, end: () => document.removeEventListener('securitypolicyviolation', hear) };
}

/** Looks for a way out through the servers until one has answered. */
export async function gather(
  servers: readonly RTCIceServer[],
  milliseconds: number,
  signal: AbortSignal,
): Promise<IceFacts> {
  const startedAt = performance.now();
  const found = { hasServerReflexive: false, hasRelay: false };
  const errors: { code: number; text: string }[] = [];
  if (typeof RTCPeerConnection === 'undefined') {
    return { ...found, errors, isSupported: false, tellsErrors: false, ms: 0 };
  }
  const connection = new RTCPeerConnection({ iceServers: [...servers] });
  const isOver = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => resolve(), { once: true });
    connection.addEventListener('icecandidate', ({ candidate }) => {
      found.hasServerReflexive ||= candidate?.type === 'srflx';
      found.hasRelay ||= candidate?.type === 'relay';
      if (found.hasServerReflexive || found.hasRelay) resolve();
    });
    connection.addEventListener('icecandidateerror', ({ errorCode, errorText }) => {
      errors.push({ code: errorCode, text: errorText });
      if (errorCode >= 400 && errorCode < 600) resolve();
    });
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
  connection.createDataChannel('preflight');
  await connection.setLocalDescription();
  await isOver;
  connection.close();
  const tellsErrors = 'onicecandidateerror' in RTCPeerConnection.prototype && !navigator.userAgent.includes('Firefox/');
  return { ...found, errors, isSupported: true, tellsErrors, ms: performance.now() - startedAt };
}
