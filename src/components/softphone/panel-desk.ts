import type { TemplateResult, nothing } from 'lit';
import type { CcpError } from '../../domain/errors.js';
import type { SessionEvent } from '../../session/session-event.js';
import type { Session } from '../../session/session.js';
import type { TargetError } from '../../session/session-snapshot.js';
import type { Announcer } from '../internal/announcer.js';
import type { CcpElement } from '../internal/ccp-element.js';
import { DockGuard } from '../internal/dock-guard.js';
import type { MoreEntry } from '../internal/more-menu.js';
import { Notifier } from '../internal/notifier.js';
import type { PanelView } from '../internal/panel-view.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { recentContacts } from '../internal/recent-contacts.js';
import { sessionBanner } from './banner-view.js';
import { bodyView, nativeView, type DeskView } from './body-view.js';
import { DispositionFollower } from './disposition-follower.js';
import { reportButton } from './disposition-view.js';
import { FocusFollower, type PlaceShown } from './focus-follower.js';
import { LaterStyles } from './later-styles.js';
import { moreEntries } from './more-entries.js';
import { oneLineView } from './one-line-view.js';
import { styles } from './panel-desk.styles.js';
import type { Panel, PanelSheet } from './panel.js';
import { RequestMemory } from './request-memory.js';
import { followSheetRequests } from './sheet-requests.js';
import { Shortcuts } from './shortcuts.js';
import { speakOfParties } from './spoken-parties.js';
import { tellAgent } from './tell-agent.js';

/** The softphone, as the desk sees it. */
export type DeskHost = CcpElement & Panel & { sheet: PanelSheet; readonly shown: PlaceShown };

/** What the panel has for an agent who is signed in. It is loaded after the first paint: see `desk-part.ts`. */
export class PanelDesk {
  private readonly numbers: PhoneNumbers;
  private readonly requests = new RequestMemory();
  private readonly notifier = new Notifier();
  private readonly keyboard: Shortcuts;

  constructor(
    private readonly host: DeskHost,
    private readonly announcer: Announcer,
  ) {
    this.numbers = new PhoneNumbers(host, 'asked');
    this.keyboard = new Shortcuts(host, (reason) => announcer.say(reason));
    new LaterStyles(host, styles);
    new DockGuard(host, () => host.shown.body);
    new DispositionFollower(host);
    new FocusFollower(host, () => host.shown);
    followSheetRequests(host);
  }

  /** What is wrong with the shortcuts. */
  get error(): CcpError | null {
    return this.keyboard.error;
  }

  readShortcuts(given: unknown): void {
    this.keyboard.read(given);
  }

  remember(request: CustomEvent<unknown>): void {
    this.requests.remember(request);
  }

  /** The request that failed, once more; null where that cannot help or this panel did not send it. */
  again(failure: TargetError): Event | null {
    return this.requests.again(failure);
  }

  writeNumber(e164: string, country: string | null): string {
    return this.numbers.display(e164, country);
  }

  /** Follows a session; the answer ends that. */
  follow(session: Session): () => void {
    recentContacts(session);
    const release = speakOfParties(this.host, session, this.announcer);
    return () => {
      release();
      this.notifier.closeAll();
    };
  }

  tell(event: SessionEvent): void {
    tellAgent(this.host, event, this.announcer, this.notifier);
  }

  body(view: DeskView, isNative: boolean): TemplateResult {
    return isNative ? nativeView(this.host) : bodyView(this.host, view);
  }

  banner(): TemplateResult | null {
    return sessionBanner(this.host);
  }

  oneLine(banner: TemplateResult | typeof nothing): TemplateResult {
    return oneLineView(this.host, banner);
  }

  reportButton(): TemplateResult | typeof nothing {
    return reportButton(this.host);
  }

  moreEntries(view: PanelView): readonly MoreEntry[] {
    return moreEntries(this.host, view, this.host.notify ? this.notifier : null);
  }
}
