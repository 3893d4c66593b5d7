import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A worker of the tests may be killed without a word to its children; only the channel between them tells. */
export const endsWithParent = [
  '--import',
  'data:text/javascript,process.once("disconnect",()=>process.kill(process.pid))',
];

export interface Heard {
  readonly packets: number;
  readonly level: number;
  readonly peakHz: number | null;
}

export interface NewCall {
  readonly channel?: 'voice' | 'chat' | 'task' | 'email' | 'callback';
  readonly from?: string;
  readonly queue?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly customer?: string;
  readonly interrupts?: string;
}

interface DescribedContact {
  readonly contactId: string;
  readonly digitsFromAgent: string;
  readonly digitsFromCustomer: string;
  readonly audio: { readonly agentHears: string; readonly customerHears: string } | null;
}

/** The simulated instance in a process of its own, as `npm start` runs it, and its control interface. */
export class SimulatedInstance {
  private constructor(
    private readonly process: ChildProcess,
    /** The CRM page's address. */
    readonly crm: string,
    /** The instance's address, without a slash at the end. */
    readonly url: string,
    private readonly output: readonly string[],
  ) {}

  static async start({
    isCrossSite = false,
    example = 'crm',
  }: { readonly isCrossSite?: boolean; readonly example?: string } = {}): Promise<SimulatedInstance> {
    const words = ['simulate', '--example', example, '--port', '0', '--instance-port', '0'];
    const child = spawn(
      'node',
      [...endsWithParent, 'dist/cli/main.js', ...words, ...(isCrossSite ? ['--cross-site'] : [])],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    const output: string[] = [];
    child.stdout?.on('data', (data: Buffer) => output.push(data.toString()));
    child.stderr?.on('data', (data: Buffer) => output.push(data.toString()));
    const said = (label: string): string | undefined =>
      new RegExp(`^${label}: *(\\S+)`, 'm').exec(output.join(''))?.[1]?.replace(/\/$/, '');
    try {
      const ready = await eventually('the simulated instance says where it is', () => {
        if (child.exitCode !== null) return { crm: '', instance: '' };
        const [crm, instance] = [said('CRM page'), said('Instance')];
        return crm !== undefined && instance !== undefined && { crm, instance };
      });
      if (ready.instance === '') throw new Error('The simulated instance ended.');
      return new SimulatedInstance(child, ready.crm, ready.instance, output);
    } catch (cause) {
      child.kill();
      throw new Error(`The simulated instance did not start:\n${output.join('')}`, { cause });
    }
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null) return;
    const gone = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    const force = setTimeout(() => this.process.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(force);
  }

  /** Everything that the process printed, for a failed test. */
  get log(): string {
    return this.output.join('');
  }

  /** A contact comes in; answers with its id. */
  async call({ channel = 'voice', from = '+81312345678', ...more }: NewCall = {}): Promise<string> {
    const made = await this.control('POST', 'contacts', { channel, from, ...more });
    return (made as { contactId: string }).contactId;
  }

  async customerHangsUp(contactId: string): Promise<void> {
    await this.control('POST', `contacts/${contactId}/hang-up`, {});
  }

  /** What the instance knows of a contact. */
  async contact(contactId: string): Promise<DescribedContact> {
    const { contacts } = (await this.control('GET', 'state')) as { contacts: readonly DescribedContact[] };
    const contact = contacts.find((candidate) => candidate.contactId === contactId);
    if (contact === undefined) throw new Error(`The instance has no contact ${contactId}.`);
    return contact;
  }

  /** What the media endpoint hears from each side. */
  async heard(contactId: string): Promise<{ readonly fromAgent: Heard | null; readonly fromCustomer: Heard | null }> {
    return (await this.control('GET', `contacts/${contactId}/media`)) as never;
  }

  async setFaults(faults: Readonly<Record<string, unknown>>): Promise<void> {
    await this.control('PUT', 'faults', faults);
  }

  async updateSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    await this.control('PUT', 'settings', settings);
  }

  async requests(): Promise<unknown> {
    return this.control('GET', 'requests');
  }

  async reset(): Promise<void> {
    await this.control('POST', 'reset', {});
  }

  async control(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.url}/simulator/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /simulator/${path}: ${response.status} ${text}`);
    return text === '' ? null : JSON.parse(text);
  }
}
