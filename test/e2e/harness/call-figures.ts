import type { Page } from 'puppeteer-core';
import {
  readCallQuality,
  type CallCircumstance,
  type CallQuality,
} from '../../../src/diagnostics/quality/call-quality.js';
import type { AudioDirection, QualitySample } from '../../../src/domain/call-quality.js';
import type { Session } from '../../../src/session/session.js';
import type { AgentDesk } from './agent-desk.js';

/** Streams sends what it measured every 30 seconds; in the CCP of these tests every two. */
export function hurryFigures(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    const original = window.setInterval.bind(window);
    const hurried = (task: TimerHandler, milliseconds?: number): number =>
      original(task, milliseconds === 30_000 ? 2000 : milliseconds);
    Object.assign(window, { setInterval: hurried });
  });
}

/** What the session keeps of a call, read as the panel reads it. */
export async function qualityOf(
  desk: AgentDesk,
  contactId: string,
  circumstances: readonly CallCircumstance[] = [],
): Promise<CallQuality> {
  const kept = await desk.page.evaluate((id) => {
    const { session } = document.querySelector('ccp-softphone') as HTMLElement & { readonly session: Session };
    const record = session.quality(id);
    const samples = (direction: 'receiving' | 'sending'): readonly QualitySample[] => record?.samples(direction) ?? [];
    return { receiving: samples('receiving'), sending: samples('sending') };
  }, contactId);
  const record = {
    contactId,
    report: null,
    count: (direction: AudioDirection) => kept[direction].length,
    samples: (direction: AudioDirection) => kept[direction],
  };
  return readCallQuality(record, circumstances);
}
