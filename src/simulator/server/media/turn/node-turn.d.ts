/** The part of node-turn that is used here; the package brings no declarations. */
declare module 'node-turn' {
  import type { Socket } from 'node:dgram';

  export interface TurnOptions {
    readonly listeningPort: number;
    readonly listeningIps: readonly string[];
    readonly relayIps: readonly string[];
    readonly minPort: number;
    readonly maxPort: number;
    readonly authMech: 'long-term';
    readonly realm: string;
    readonly credentials: Readonly<Record<string, string>>;
    readonly debugLevel: 'OFF' | 'ERROR';
  }
  class Turn {
    constructor(options: TurnOptions);
    start(): void;
    /** One for each address, once it was started. */
    readonly network: { readonly sockets: readonly Socket[] };
  }
  export default Turn;
}
