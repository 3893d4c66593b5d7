import type { BridgeCore } from './bridge-core.js';
import { done } from './crm-outcome.js';
import type { CrmTab } from './crm-record.js';

/** Closes the tabs that a screen pop opened, once its contact is cleared. What was open before stays. */
export class TabCleanUp {
  constructor(private readonly core: BridgeCore) {}

  async clean(contactId: string): Promise<void> {
    const { core } = this;
    const tabs = await this.openedFor(contactId);
    if (tabs.length === 0) return;
    const step = await core.before(core.hooks.beforeCloseTabs, { contactId, tabs }, { step: 'close-tabs', contactId });
    if (step === null) return;
    const outcomes = await Promise.all(step.tabs.map(({ tabId }) => core.adapter.closeTab(tabId)));
    const refusal = outcomes.find(({ isDone }) => !isDone);
    core.after(() => core.hooks.afterCloseTabs?.(step, refusal ?? done(undefined)));
    const count = outcomes.filter(({ isDone }) => isDone).length;
    if (count > 0) core.tell({ type: 'tabs-closed', contactId, count });
  }

  private async openedFor(contactId: string): Promise<readonly CrmTab[]> {
    const { adapter, ledger } = this.core;
    const { tabsBefore, popped, matches, log } = ledger.read(contactId);
    if (tabsBefore === null || !adapter.capabilities.has('tabs')) return [];
    const shown = [popped, ...matches, log.state === 'saved' ? log.record : null].flatMap((record) => record ?? []);
    const tabs = await adapter.tabs();
    if (!tabs.isDone) return [];
    return tabs.value.filter(
      ({ tabId, record }) =>
        !tabsBefore.includes(tabId) && record !== null && shown.some(({ id }) => adapter.sameId(id, record.id)),
    );
  }
}
