import type { FakeOmni } from './fake-omni.js';
import { emptyOrg, type OrgData, type OrgMemory } from './org-data.js';

/** An org that the tabs of a browser share, kept over reloads. */
export function storageMemory(name: string): OrgMemory {
  return {
    read: () => {
      const text = localStorage.getItem(name);
      return text === null ? emptyOrg : (JSON.parse(text) as OrgData);
    },
    write: (data) => localStorage.setItem(name, JSON.stringify(data)),
  };
}

/** Has every tab hear what Omni-Channel does in one of them. */
export function shareOmni(omni: FakeOmni, name: string): void {
  const channel = new BroadcastChannel(name);
  let isEcho = false;
  omni.hear((event) => {
    if (!isEcho) channel.postMessage(event);
  });
  channel.onmessage = ({ data }) => {
    isEcho = true;
    omni.tell(data);
    isEcho = false;
  };
}
