import { until } from './panel.js';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

interface Axe {
  run(place: Element, options: object): Promise<{ readonly violations: readonly Violation[] }>;
}

declare global {
  var axe: Axe | undefined;
}

/** The rules, once they have come. */
export async function loadAxe(): Promise<Axe> {
  if (globalThis.axe === undefined) {
    const script = document.createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    document.head.append(script);
  }
  return until('axe', () => globalThis.axe);
}

/** The panel is a part of a page, so rules about whole pages do not apply. */
const options = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {
    region: { enabled: false },
    'page-has-heading-one': { enabled: false },
    'landmark-one-main': { enabled: false },
  },
};

/** What breaks a rule in an element, in words. */
export async function violationsIn(element: Element): Promise<readonly string[]> {
  const result = await (await loadAxe()).run(element, options);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary?.replaceAll('\n', ' ') ?? ''}`,
    ),
  );
}
