/**
 * The shared worker: Streams itself, unmodified. Its socket insists on `wss:`, which an instance on plain http does not
 * speak, so that the scheme is put right before Streams loads.
 */
export const workerScript = `
if (location.protocol === 'http:') {
  const NativeWebSocket = self.WebSocket;
  self.WebSocket = class extends NativeWebSocket {
    constructor(url, protocols) {
      super(String(url).replace(/^wss:/, 'ws:'), protocols ?? []);
    }
  };
}
importScripts('/ccp/connect-streams.js');
connect.worker.main();
`;
