import { browserPorts } from '../../session/browser-ports.js';
import type { CrmAdapter, CrmCapability } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import { PageMessageAdapter } from '../page-message/page-message-adapter.js';
import { agentMethods } from './voice-agent.js';
import { callMethods, quietMethods } from './voice-call-methods.js';
import { ComponentLine, lineOrigin } from './component-line.js';
import { convertLibrary } from './convert-library.js';
import { VoiceDesk } from './voice-desk.js';
import type { VoiceLibrary } from './voice-library.js';
import { offerMethods } from './voice-offer-methods.js';
import type { SalesforceVoiceOptions } from './voice-options.js';
import { VoiceRefusal } from './voice-refusal.js';
import { VoiceTelling } from './voice-telling.js';

class SalesforceVoiceAdapter extends PageMessageAdapter {
  override readonly host = 'salesforce-voice';
  private telling: VoiceTelling | null = null;
  private endLogin = (): void => undefined;
  private readonly begun: (() => void)[] = [];

  constructor(
    private readonly voice: SalesforceVoiceOptions,
    private readonly library: VoiceLibrary | null,
    private readonly line: ComponentLine,
  ) {
    super({ ...voice, origin: lineOrigin, peer: () => line.peer, inbox: line.inbox });
    if (library !== null) this.begin(library);
  }

  /** Salesforce calls once, when its page has loaded: it must find the connector then. */
  private begin(library: VoiceLibrary): void {
    const { session, statuses = [] } = this.voice;
    const desk = new VoiceDesk({ library, session, statuses, clock: this.parts.clock });
    const methods = {
      ...agentMethods(desk),
      ...callMethods(desk),
      ...offerMethods(desk, (click) => this.tell(click)),
    };
    library.begin({
      ...Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, this.whileUp(method)])),
      ...quietMethods(desk),
      init: () => this.init(desk),
      handleMessage: (message: unknown) => this.line.hear(message),
    });
  }

  /** A connector cannot be taken back: after `stop` it refuses. */
  private whileUp(method: (...values: [unknown, unknown, unknown]) => unknown) {
    return (...values: [unknown, unknown, unknown]): unknown => {
      if (!this.isStopped) return method(...values);
      return Promise.reject(new VoiceRefusal('GENERIC_ERROR', 'session/stopped'));
    };
  }

  private init(desk: VoiceDesk): Promise<object> {
    if (this.isStopped) return Promise.reject(new VoiceRefusal('GENERIC_ERROR', 'session/stopped'));
    this.telling?.stop();
    this.telling = new VoiceTelling(desk);
    const showLogin = desk.session.snapshot.status !== 'ready';
    if (showLogin) this.awaitLogin(desk);
    for (const go of this.begun.splice(0)) go();
    return Promise.resolve(desk.library.make('InitResult', { showLogin }));
  }

  /** Salesforce shows the softphone for the sign-in, and is told when that is done. */
  private awaitLogin({ session, library }: VoiceDesk): void {
    this.endLogin();
    this.endLogin = session.on((event) => {
      if (event.type !== 'status' || event.status !== 'ready') return;
      this.endLogin();
      library.publish('LOGIN_RESULT', library.make('GenericResult', { success: true }));
    });
  }

  protected override async reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    if (this.library === null) return failed('invalid', 'no module @salesforce/scv-connector-base');
    const called = await this.askEarly<void>((answer) => {
      if (this.telling === null) this.begun.push(() => answer(done(undefined)));
      else answer(done(undefined));
    });
    if (!called.isDone) return called;
    if (this.voice.hasComponent !== true) return done(['click-to-dial']);
    const component = await super.reach();
    return component.isDone ? done(['click-to-dial', ...component.value]) : component;
  }

  override announceReady(): Promise<CrmOutcome<void>> {
    if (this.voice.hasComponent === true) return super.announceReady();
    return Promise.resolve(this.refusal(null) ?? done(undefined));
  }

  /** Salesforce writes an id with 15 or with 18 characters. */
  override sameId(one: string, other: string): boolean {
    return one === other || (one.length >= 15 && one.slice(0, 15) === other.slice(0, 15));
  }

  override stop(): void {
    super.stop();
    this.endLogin();
    this.telling?.stop();
  }
}

/**
 * The adapter for Salesforce Voice: Salesforce shows the calls of a session and controls them, and hears of everything that
 * happens to them. Make it while the page loads: Salesforce calls it once. With a component in the org, records pop and
 * are found as with every adapter.
 */
export function createSalesforceVoiceAdapter(options: SalesforceVoiceOptions): CrmAdapter {
  const library = convertLibrary(options.connector, options.reportError ?? browserPorts.reportError);
  const line = new ComponentLine((message) => library?.publish('MESSAGE', message));
  return new SalesforceVoiceAdapter(options, library, line);
}
