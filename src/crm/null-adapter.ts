import { BaseAdapter } from './base-adapter.js';
import type { CrmAdapter, CrmCapability } from './crm-adapter.js';
import { done, type CrmOutcome } from './crm-outcome.js';

class NullAdapter extends BaseAdapter {
  readonly host = 'none';

  protected reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    return Promise.resolve(done([]));
  }
}

/** No CRM: connects at once and answers everything with `unsupported`, so that a page needs no special case. */
export function createNullAdapter(): CrmAdapter {
  return new NullAdapter();
}
