import { microphoneState } from '../../domain/microphone.js';
import { failed, passed, skipped, unknown, warned, type Check } from './check.js';

/** The page that the softphone stands in, and what the pages around it leave to it. */
export const pageChecks: readonly Check[] = [
  {
    id: 'page.secure',
    layer: 'page',
    isEssential: true,
    limit: 2_000,
    async run({ ports }) {
      const { isSecureContext } = await ports.microphone();
      return isSecureContext ? passed() : failed('PAGE_INSECURE');
    },
  },
  {
    id: 'page.origin',
    layer: 'page',
    limit: 2_000,
    async run({ ports }) {
      const { hasOpaqueOrigin } = await ports.microphone();
      return hasOpaqueOrigin ? failed('PAGE_SANDBOXED') : passed();
    },
  },
  {
    id: 'page.microphone-policy',
    layer: 'page',
    needs: 'microphone',
    dependsOn: ['page.secure', 'page.origin'],
    limit: 2_000,
    async run({ ports }) {
      const facts = await ports.microphone();
      const state = microphoneState(facts);
      if (state === 'page-policy') return failed('POLICY_MICROPHONE');
      if (state === 'frame-policy') return failed('FRAME_MICROPHONE');
      return facts.isPageAllowed === null ? unknown() : passed();
    },
  },
  {
    id: 'page.approved',
    layer: 'page',
    needs: 'connect',
    limit: 1_000,
    run({ ports, setting }) {
      const service = ports.service();
      if (service === null) return skipped;
      const target = setting.instance ?? '';
      if (service.code === 'sign-in/not-approved') return failed('PAGE_ORIGIN_NOT_APPROVED', { target });
      if (service.code === 'load/streams-blocked') {
        const isFrame = /^(?:frame|child|default)-src/.test(service.said ?? '');
        return failed(isFrame ? 'CSP_FRAME_SRC' : 'CSP_SCRIPT_SRC', { target });
      }
      return service.status === 'ready' ? passed({ target }) : unknown();
    },
  },
  {
    id: 'page.awake',
    layer: 'workstation',
    limit: 1_000,
    run({ ports }) {
      const { isHidden, wasDiscarded } = ports.page();
      if (wasDiscarded) return warned('TAB_DISCARDED');
      if (ports.service()?.hasSlept === true) return warned('TAB_SLEPT');
      return isHidden ? warned('TAB_HIDDEN') : passed();
    },
  },
];
