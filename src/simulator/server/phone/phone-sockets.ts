import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { z } from 'zod';
import { readJson } from '../../../domain/json-text.js';
import { InstanceError, type ContactAudio, type InstanceEvent } from '../../instance/instance.js';
import { dropBroken } from '../broken-sockets.js';
import type { InstanceDesk } from '../instance-desk.js';
import type { ToldState, ToPhone } from './phone-messages.js';

const fromPhone = z.discriminatedUnion('type', [
  z.object({ type: z.literal('register'), number: z.string().max(20) }),
  z.object({
    type: z.literal('call'),
    from: z.string().regex(/^\+[1-9]\d{6,14}$/),
    attributes: z.record(z.string(), z.string()),
  }),
  z.object({ type: z.literal('answer') }),
  z.object({ type: z.literal('digits'), digits: z.string().regex(/^[\d*#]{1,50}$/) }),
  z.object({ type: z.literal('hang-up') }),
  z.object({ type: z.literal('signal'), message: z.record(z.string(), z.unknown()) }),
]);

const numbered = z.object({ phoneNumber: z.string() });

/** The phone pages that are open: each dials the instance, or rings when an agent dials its number. */
export class PhoneSockets {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #phones = new Set<Phone>();

  upgrade(desk: InstanceDesk, url: URL, request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
    if (url.pathname !== '/phone/socket') return false;
    this.#server.handleUpgrade(request, socket, head, (client) => {
      const phone = new Phone(desk, dropBroken(client));
      this.#phones.add(phone);
      client.on('close', () => {
        phone.hangUp();
        this.#phones.delete(phone);
      });
    });
    return true;
  }

  /** True when a page rings for this number. */
  has(phoneNumber: string): boolean {
    return [...this.#phones].some((phone) => phone.number === phoneNumber);
  }

  hear(event: InstanceEvent): void {
    if (event.type === 'customer-wanted' && event.customer === 'phone') this.#seat(event.phoneNumber, event.contactId);
    for (const phone of this.#phones) phone.hear(event);
  }

  /**
   * The page that is placing the call has it. A call from an agent rings on one page: the one that was opened last, of
   * those with this number that are free; where all of them talk, the number is busy.
   */
  #seat(phoneNumber: string, contactId: string): void {
    const phones = [...this.#phones].filter(({ number }) => number === phoneNumber);
    const placing = phones.find((phone) => phone.isPlacing);
    const free = phones.findLast((phone) => phone.isFree);
    if (placing !== undefined) placing.begin(contactId, 'waiting');
    else if (free !== undefined) free.begin(contactId, 'ringing');
    else phones[0]?.refuse(contactId);
  }

  closeAll(): void {
    for (const client of this.#server.clients) client.terminate();
  }
}

class Phone {
  number = '';
  isPlacing = false;
  #contactId: string | null = null;
  #state: ToldState = 'ended';
  #hears: ContactAudio['customerHears'] = 'nothing';
  #isRinging = false;

  constructor(
    private readonly desk: InstanceDesk,
    private readonly client: WebSocket,
  ) {
    client.on('message', (data) => this.#take(data));
    this.#tell({ type: 'instance', phoneNumber: numbered.parse(desk.instance.describe()).phoneNumber });
  }

  get isFree(): boolean {
    return this.#contactId === null && !this.isPlacing;
  }

  begin(contactId: string, state: 'waiting' | 'ringing'): void {
    this.#contactId = contactId;
    this.#hears = 'nothing';
    this.#isRinging = state === 'ringing';
    this.#enter(state);
  }

  /** Busy with another call. */
  refuse(contactId: string): void {
    this.desk.instance.customerHangsUp(contactId);
  }

  hear(event: InstanceEvent): void {
    if (event.type === 'customer-moved' && event.fromContactId === this.#contactId) this.#contactId = event.contactId;
    if (this.#contactId === null || !('contactId' in event) || event.contactId !== this.#contactId) return;
    if (event.type === 'audio-changed') this.#hears = event.audio.customerHears;
    if (event.type === 'audio-changed' && !this.#isRinging) this.#enterWhatIsHeard();
    if (event.type === 'contact-gone') this.#end();
  }

  hangUp(): void {
    const contactId = this.#contactId;
    if (contactId === null) return;
    this.#end();
    this.desk.instance.customerHangsUp(contactId);
  }

  #take(data: RawData): void {
    const read = fromPhone.safeParse(parse(data));
    if (!read.success) return this.#tell({ type: 'refused', reason: z.prettifyError(read.error) });
    const message = read.data;
    if (message.type === 'register') this.number = message.number;
    if (message.type === 'call') return this.#call(message.from, message.attributes);
    if (message.type === 'hang-up') return this.hangUp();
    const contactId = this.#contactId;
    if (contactId === null) return;
    if (message.type === 'answer') this.#answer(contactId);
    if (message.type === 'digits') this.desk.instance.customerSendsDigits(contactId, message.digits);
    if (message.type === 'signal') {
      const link = {
        send: (reply: Readonly<Record<string, unknown>>) => this.#tell({ type: 'signal', message: reply }),
      };
      this.desk.media?.customerSignals(contactId, message.message, link);
    }
  }

  #call(from: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#contactId !== null) return;
    this.number = from;
    this.isPlacing = true;
    try {
      this.desk.instance.createContact({ channel: 'voice', from, attributes, customer: 'phone' });
    } catch (error) {
      if (!(error instanceof InstanceError)) throw error;
      this.#tell({ type: 'refused', reason: error.message });
    } finally {
      this.isPlacing = false;
    }
  }

  /** Who answers a call that came to the instance meanwhile joins it where it is. */
  #answer(contactId: string): void {
    if (!this.#isRinging) return;
    this.#isRinging = false;
    this.desk.instance.customerAnswers(contactId);
    this.#enterWhatIsHeard();
  }

  #enterWhatIsHeard(): void {
    const isInTalk = this.#state === 'connected' || this.#state === 'on-hold';
    if (this.#hears === 'agent' || this.#hears === 'whisper') this.#enter('connected');
    if (this.#hears === 'hold-music') this.#enter(isInTalk ? 'on-hold' : 'waiting');
    if (this.#hears === 'ringback') this.#enter('alerting');
  }

  #end(): void {
    this.#contactId = null;
    this.#enter('ended');
  }

  #enter(state: ToldState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell({ type: 'state', state });
  }

  #tell(message: ToPhone): void {
    if (this.client.readyState === this.client.OPEN) this.client.send(JSON.stringify(message));
  }
}

function parse(data: RawData): unknown {
  // The schema refuses what is no message, with words.
  return readJson(Buffer.isBuffer(data) ? data.toString('utf8') : '');
}
