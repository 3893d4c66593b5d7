import type { FieldValues, PopTarget } from '../crm-record.js';

type Shown = Exclude<PopTarget, { readonly kind: 'found' }>;

/** What `screenPop` in Lightning takes for each kind. */
export function lightningPop(target: Shown): { readonly type: string; readonly params: object } {
  switch (target.kind) {
    case 'record':
      return { type: 'SOBJECT', params: { recordId: target.record.id } };
    case 'search':
      return { type: 'SEARCH', params: { searchString: target.text } };
    case 'new-record':
      return { type: 'NEW_RECORD_MODAL', params: { entityName: target.type, defaultFieldValues: target.values } };
    case 'url':
      return { type: 'URL', params: { url: target.url } };
    case 'object-home':
      return { type: 'OBJECTHOME', params: { scope: target.type } };
    case 'list':
      return { type: 'LIST', params: { listViewId: target.listId, scope: target.type } };
    case 'flow':
      return { type: 'FLOW', params: { flowDevName: target.name, flowArgs: flowArguments(target.values) } };
  }
}

const flowTypes: Readonly<Record<string, string>> = { number: 'Number', boolean: 'Boolean' };

function flowArguments(values: FieldValues) {
  return Object.entries(values).map(([name, value]) => ({
    name,
    type: flowTypes[typeof value] ?? 'String',
    value,
  }));
}
