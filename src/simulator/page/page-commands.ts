import type { ErrorCode } from '../../domain/error-codes.js';
import { CcpError, isCcpError, type CcpErrorDetail } from '../../domain/errors.js';
import type { GatewayRequest } from '../../gateway/gateway.js';
import { InstanceError, type Instance, type InstanceClock } from '../instance/instance.js';
import type { FailurePlan, PageLatency } from './page-faults.js';

/** How long an answer is waited for, in milliseconds. */
const answerLimit = 10_000;

type Parameters = Readonly<Record<string, unknown>>;

/** Runs the operations of the service as if a network lay between, and fails them as planned. */
export class PageCommands {
  private readonly rejectors = new Set<(error: CcpError) => void>();
  private isOpen = false;

  constructor(
    private readonly instance: Instance,
    private readonly username: string,
    private readonly clock: InstanceClock,
    private readonly plan: FailurePlan,
    private readonly latency: () => PageLatency,
  ) {}

  open(): void {
    this.isOpen = true;
  }

  /** Commands without an answer yet get none any more. */
  close(): void {
    this.isOpen = false;
    for (const reject of [...this.rejectors]) reject(new CcpError('session/stopped'));
  }

  run(command: GatewayRequest, operation: string, parameters: Parameters): Promise<void> {
    return this.act(command, () => this.instance.execute(this.username, operation, parameters), detailOf(parameters));
  }

  async act(command: GatewayRequest, task: () => unknown, detail: CcpErrorDetail = {}): Promise<void> {
    await this.ask(command, task, detail);
  }

  /** The same, for what the task answers. */
  ask<T>(command: GatewayRequest, task: () => T, detail: CcpErrorDetail = {}): Promise<T> {
    if (!this.isOpen) return Promise.reject(new CcpError('session/stopped'));
    const failure = this.plan.take(command);
    return this.answered<T>((resolve, reject) => {
      if (failure === 'refused')
        return reject(new CcpError('command/refused', { ...detail, said: 'refused as planned' }));
      if (failure === 'gone') return reject(new CcpError('command/contact-gone', detail));
      if (failure === 'silent') return;
      try {
        const answer = task();
        if (failure === null) resolve(answer);
      } catch (error) {
        reject(errorOf(command, error, detail));
      }
    }, detail);
  }

  private answered<T>(
    task: (resolve: (answer: T) => void, reject: (error: CcpError) => void) => void,
    detail: CcpErrorDetail,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const cancels: (() => void)[] = [];
      const land = (): void => {
        this.rejectors.delete(fail);
        for (const cancel of cancels) cancel();
      };
      const fail = (error: CcpError): void => {
        land();
        reject(error);
      };
      const succeed = (answer: T): void => {
        land();
        resolve(answer);
      };
      this.rejectors.add(fail);
      cancels.push(
        this.clock.after(answerLimit, () => fail(new CcpError('command/timeout', detail))),
        this.clock.after(this.latency().command, () => task(succeed, fail)),
      );
    });
  }
}

function detailOf({ contactId, connectionId }: Parameters): CcpErrorDetail {
  return {
    ...(typeof contactId === 'string' ? { contactId } : {}),
    ...(typeof connectionId === 'string' ? { connectionId } : {}),
  };
}

function errorOf(command: GatewayRequest, thrown: unknown, detail: CcpErrorDetail): CcpError {
  if (isCcpError(thrown)) return thrown;
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const code = thrown instanceof InstanceError ? codeOf(command, thrown) : 'command/failed';
  return new CcpError(code, { ...detail, said }, { cause: thrown });
}

function codeOf(command: GatewayRequest, { type }: InstanceError): ErrorCode {
  if (/^(Contact|Connection)NotFound/.test(type)) return 'command/contact-gone';
  if (command === 'setDeskPhone' && type.startsWith('AccessDenied')) return 'desk-phone/not-permitted';
  return 'command/refused';
}
