/**
 * The shared worker: Streams itself, unmodified. Its socket insists on `wss:`, which an instance on plain http does not
 * speak, so that the scheme is put right before Streams loads. Connect's own worker knows more of the service than the
 * published script, which drops what its model of the service does not name.
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
const model = AWS.apiLoader.services.connect['2017-02-15'];
const { shape } = model.operations.GetAgentConfiguration.output.members.configuration;
model.shapes[shape].members.voiceEnhancementMode = {};
connect.worker.main();
`;
