import type { LogLine } from './ccp-log.js';

/** What the log says of the page and the machine; null where it says nothing. */
export interface LoggedEnvironment {
  readonly userAgent: string | null;
  readonly streamsVersion: string | null;
  /** The most CCPs that were open at once. */
  readonly openCcps: number | null;
  readonly isFramed: boolean | null;
}

/** Reads the lines with which a CCP introduces itself. */
export class EnvironmentReading {
  private userAgent: string | null = null;
  private streamsVersion: string | null = null;
  private openCcps: number | null = null;
  private isFramed: boolean | null = null;

  take({ text }: LogLine): void {
    if (!/^(?:User Agent|isFramed)|StreamsJS|connected CCPs/.test(text)) return;
    this.userAgent ??= /^User Agent: (.{1,400})/.exec(text)?.[1] ?? null;
    this.streamsVersion ??= /StreamsJS Version: ?([\w.-]{1,40})/i.exec(text)?.[1] ?? null;
    const framed = /^isFramed: (true|false)/.exec(text)?.[1];
    if (framed !== undefined) this.isFramed ??= framed === 'true';
    const count = /Number of connected CCPs updated: (\d{1,4})/.exec(text)?.[1];
    if (count !== undefined) this.openCcps = Math.max(this.openCcps ?? 0, Number(count));
  }

  environment(): LoggedEnvironment {
    const { userAgent, streamsVersion, openCcps, isFramed } = this;
    return { userAgent, streamsVersion, openCcps, isFramed };
  }
}
