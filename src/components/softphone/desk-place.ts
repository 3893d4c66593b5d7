import type { SessionEvent } from '../../session/session-event.js';
import type { Session } from '../../session/session.js';
import type { TargetError } from '../../session/session-snapshot.js';
import type { Announcer } from '../internal/announcer.js';
import { whenIdle } from '../internal/when-idle.js';
import { deskFor, deskPart } from './desk-part.js';
import type { DeskHost, PanelDesk } from './panel-desk.js';

/** Facts kept for a desk that is still being loaded. */
const untoldKept = 50;

/** Where a panel has its desk, or keeps what the desk has to know once it is there. */
export class DeskPlace {
  /** Null until it has been loaded. */
  desk: PanelDesk | null = null;
  private session: Session | null = null;
  private untold: readonly SessionEvent[] = [];
  private unfollow = (): void => undefined;

  constructor(
    private readonly host: DeskHost,
    private readonly announcer: Announcer,
  ) {}

  /** Has everything loaded that a call may need, once the browser has nothing better to do. */
  prepare(): void {
    whenIdle(() => void this.ask());
  }

  /** Has the texts of errors loaded, while there is a network to bring them. */
  prepareTexts(): void {
    whenIdle(() => void this.host.localize.errorText('command/failed'));
  }

  /** The number as the agent reads it: nationally where it belongs to the country. */
  writeNumber(e164: string, country: string | null): string {
    return this.desk?.writeNumber(e164, country) ?? e164;
  }

  /** The request that failed, once more; null where that cannot help or this panel did not send it. */
  again(failure: TargetError): Event | null {
    return this.desk?.again(failure) ?? null;
  }

  /** The desk, which is loaded now where nobody has asked for it. */
  ask(): PanelDesk | null {
    if (this.desk === null) this.host.later.needPart(deskPart);
    return this.desk;
  }

  /** Whether the desk has come just now; it hears what happened before. */
  take(): boolean {
    if (this.desk !== null) return false;
    const desk = deskFor(this.host, this.announcer);
    this.desk = desk;
    if (desk === null) return false;
    if (this.session !== null) this.unfollow = desk.follow(this.session);
    for (const event of this.untold) desk.tell(event);
    this.untold = [];
    return true;
  }

  /** Follows a session; the answer ends that. */
  follow(session: Session): () => void {
    this.session = session;
    this.unfollow = this.desk?.follow(session) ?? this.unfollow;
    return () => {
      this.unfollow();
      this.unfollow = () => undefined;
      this.session = null;
      this.untold = [];
    };
  }

  tell(event: SessionEvent): void {
    if (this.desk === null) this.untold = [...this.untold, event].slice(-untoldKept);
    else this.desk.tell(event);
  }
}
