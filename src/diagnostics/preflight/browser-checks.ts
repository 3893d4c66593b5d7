import { microphoneState } from '../../domain/microphone.js';
import { failed, passed, skipped, unknown, warned, type Check } from './check.js';
import type { BrowserFacts } from './ports.js';
import type { OldestMajors } from './options.js';

type Judged = keyof OldestMajors;

const supported: readonly string[] = ['Chrome', 'Edge', 'Firefox'] satisfies readonly Judged[];

function isJudged(name: string): name is Judged {
  return supported.includes(name);
}

/** Whether the browser is older than those that count; a browser without a rule is not judged. */
export function isOutdated({ name, major }: BrowserFacts, oldest: OldestMajors): boolean {
  const limit = isJudged(name) ? oldest[name] : undefined;
  return limit !== undefined && major !== null && major < limit;
}

/** The browser, and what the person at it has allowed. */
export const browserChecks: readonly Check[] = [
  {
    id: 'browser.version',
    layer: 'browser',
    isEssential: true,
    limit: 2_000,
    async run({ ports, setting }) {
      const browser = await ports.browser();
      const measured = { value: `${browser.name} ${browser.version}`.trim(), unit: '' } as const;
      if (browser.isMobile) return failed('MOBILE_UNSUPPORTED', { measured });
      if (browser.name === '') return unknown();
      if (!isJudged(browser.name)) return failed('BROWSER_UNSUPPORTED', { measured });
      return isOutdated(browser, setting.oldestMajors)
        ? warned('BROWSER_OUTDATED', { measured })
        : passed({ measured });
    },
  },
  {
    id: 'browser.webrtc',
    layer: 'browser',
    needs: 'media',
    isEssential: true,
    limit: 2_000,
    run: async ({ ports }) => ((await ports.browser()).hasPeerConnection ? passed() : failed('WEBRTC_MISSING')),
  },
  {
    id: 'browser.storage',
    layer: 'browser',
    limit: 1_000,
    run({ ports }) {
      if (!ports.page().hasStorage) return failed('THIRD_PARTY_STORAGE');
      return ports.service()?.code === 'sign-in/not-recognised' ? failed('THIRD_PARTY_STORAGE') : passed();
    },
  },
  {
    id: 'browser.sign-in-window',
    layer: 'browser',
    needs: 'connect',
    limit: 1_000,
    run({ ports }) {
      const service = ports.service();
      if (service === null) return skipped;
      const isBlocked = [service.code, ...service.failures].includes('sign-in/popup-blocked');
      return isBlocked ? failed('POPUP_BLOCKED') : passed();
    },
  },
  {
    id: 'browser.microphone-permission',
    layer: 'browser',
    needs: 'microphone',
    isEssential: true,
    dependsOn: ['page.secure', 'page.origin', 'page.microphone-policy'],
    limit: 2_000,
    async run({ ports }) {
      const state = microphoneState(await ports.microphone());
      if (state === 'denied') return failed('MIC_DENIED');
      if (state === 'denied-in-frame') return failed('MIC_DENIED_IN_FRAME');
      return passed();
    },
  },
  {
    id: 'browser.output-choice',
    layer: 'browser',
    needs: 'media',
    limit: 2_000,
    run: async ({ ports }) => ((await ports.browser()).canChooseOutput ? passed() : warned('SPEAKER_UNSELECTABLE')),
  },
];
