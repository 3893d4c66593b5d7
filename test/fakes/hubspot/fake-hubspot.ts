import type { CallingExtensions } from '../../../src/crm/hubspot/calling-extensions.js';
import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import { Weather } from '../salesforce/weather.js';

type Data = Readonly<Record<string, unknown>>;
type Handlers = Readonly<Record<string, ((data: unknown, event: unknown) => void) | undefined>>;

/** HubSpot around a calling app, as the SDK and its documentation describe it: messages out, events back. */
export class FakeHubSpot {
  readonly weather: Weather;
  /** All that HubSpot took, in order. */
  readonly told: (readonly [name: string, data: Data])[] = [];
  readonly shown: string[] = [];
  readonly engagements = new Map<number, Data>();
  refuses = false;
  /** Whether events name the call that they are about; the documentation shows both. */
  namesCalls = true;
  /** What `onReady` carries, or null for a page that never gets ready. */
  ready: Data | null = { portalId: 62515, userId: 7 };
  private readonly people = new Map<number, string>();
  private handlers: Handlers = {};
  private isInitialized = false;
  private next = 9_000;

  constructor(clock: InstanceClock) {
    this.weather = new Weather(clock);
  }

  /** The class that the package exports. */
  get sdk() {
    return (options: { readonly eventHandlers: Handlers }): CallingExtensions & { readonly options: object } => {
      this.handlers = options.eventHandlers;
      const { ready } = this;
      if (ready !== null) this.fire('onReady', ready);
      return { options, ...this.extensions };
    };
  }

  private readonly extensions: CallingExtensions = {
    initialized: (data) => {
      this.isInitialized = true;
      this.take('initialized', data);
    },
    userLoggedIn: () => this.take('userLoggedIn'),
    userLoggedOut: () => this.take('userLoggedOut'),
    userAvailable: () => this.take('userAvailable'),
    userUnavailable: () => this.take('userUnavailable'),
    callAnswered: (data) => this.take('callAnswered', data),
    resizeWidget: (data) => this.take('resizeWidget', data),
    incomingCall: (data) => this.begin('incomingCall', data.fromNumber, { ...data }),
    outgoingCall: (data) => this.begin('outgoingCall', data.toNumber, { ...data }),
    callEnded: (data) => this.take('callEnded', data),
    callCompleted: (data) => {
      this.take('callCompleted', data);
      this.answer(() => this.complete({ ...data }));
    },
    navigateToRecord: ({ objectCoordinates }) => {
      const isKnown = !this.refuses && this.people.has(objectCoordinates.objectId);
      if (isKnown) this.shown.push(String(objectCoordinates.objectId));
      else this.answer(() => ['onNavigateToRecordFailed', { objectCoordinates }]);
    },
  };

  addPerson(phone: string): number {
    this.next += 1;
    this.people.set(this.next, phone.replaceAll(/[^\d+]/g, ''));
    return this.next;
  }

  fire(name: string, data: unknown): void {
    this.weather.event(() => this.handlers[name]?.(data, { type: name }));
  }

  private take(name: string, data: object = {}): void {
    if (this.isInitialized) this.told.push([name, { ...data }]);
  }

  /** Events that answer come once, when HubSpot has worked. */
  private answer(work: () => readonly [name: string, data: Data]): void {
    if (!this.isInitialized) return;
    this.weather.clock.after(1, () => {
      const [name, data] = work();
      this.weather.answer(() => this.handlers[name]?.(data, { type: name }));
    });
  }

  private begin(name: string, customer: string, data: Data): void {
    this.take(name, data);
    const { externalCallId, createEngagement } = data;
    const objects = [...this.people].filter(([, phone]) => phone === customer).map(([objectId]) => objectId);
    if (objects.length > 0) this.fire('onCallerIdMatchSucceeded', { callerIdMatches: objects.map(matchOf) });
    if (createEngagement !== true) return;
    this.answer(() => {
      const named = this.namesCalls ? { externalCallId } : {};
      if (this.refuses) return ['onCreateEngagementFailed', named];
      this.next += 1;
      this.engagements.set(this.next, { externalCallId });
      return ['onCreateEngagementSucceeded', { engagementId: this.next, ...named }];
    });
  }

  private complete({ engagementId, engagementProperties }: Data): readonly [string, Data] {
    const known = typeof engagementId === 'number' ? this.engagements.get(engagementId) : undefined;
    if (this.refuses || known === undefined) return ['onUpdateEngagementFailed', { engagementId }];
    this.engagements.set(Number(engagementId), { ...known, ...Object(engagementProperties) });
    return ['onUpdateEngagementSucceeded', { engagementId }];
  }
}

function matchOf(objectId: number): Data {
  return { callerIdType: 'CONTACT', objectCoordinates: { portalId: 62515, objectId, objectTypeId: '0-1' } };
}
