import type { PopTarget } from '../crm-record.js';
import { prefixOf } from './salesforce-id.js';

/** Where Classic shows this, or null where it cannot. */
export function classicUrl(target: PopTarget): string | null {
  switch (target.kind) {
    case 'record':
      return `/${target.record.id}`;
    case 'search':
      return `/_ui/search/ui/UnifiedSearchResults?str=${encodeURIComponent(target.text)}`;
    case 'url':
      return target.url;
    case 'object-home':
      return homeOf(target.type);
    case 'list':
      return `${homeOf(target.type) ?? ''}?fcf=${encodeURIComponent(target.listId)}`;
    case 'new-record':
      return newUrl(target.type);
    case 'found':
      return typeof target.token === 'string' ? target.token : null;
    case 'flow':
      return `/flow/${encodeURIComponent(target.name)}?${new URLSearchParams(
        Object.entries(target.values).map(([name, value]) => [name, String(value ?? '')]),
      ).toString()}`;
  }
}

function homeOf(type: string): string | null {
  const prefix = prefixOf(type);
  return prefix === null ? null : `/${prefix}/o`;
}

function newUrl(type: string): string | null {
  const prefix = prefixOf(type);
  return prefix === null ? null : `/${prefix}/e`;
}
