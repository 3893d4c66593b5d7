/** What is to be seen of one exhibit. */
export interface Sight {
  /** Everything that can be read, from top to bottom; digits are noughts, for times pass. */
  readonly text: string;
  /** The visible parts: name, distance from the inline start and the top of the exhibit, width and height, in CSS px. */
  readonly boxes: readonly Box[];
  /** Texts that are cut at an edge although nothing says so. */
  readonly cut: readonly string[];
  /** Keys without an edge of their own, and parts that stick out below the panel. */
  readonly edgeless: readonly string[];
  readonly below: readonly string[];
}

export type Box = readonly [name: string, start: number, top: number, width: number, height: number];

/** Runs in the page. Answers with every exhibit by name. */
export function look(): Record<string, Sight> {
  const isRtl = document.documentElement.dir === 'rtl';
  return Object.fromEntries(
    [...document.querySelectorAll<HTMLElement>('figure')].map((figure) => [figure.dataset['exhibit'], see(figure)]),
  );

  function see(figure: HTMLElement): Sight {
    const box = figure.querySelector('.box') ?? figure;
    const edge = box.getBoundingClientRect();
    const inside = everything(box).filter(isSeen);
    return {
      text: read(box).replace(/\s+/g, ' ').replace(/\d/g, '0').trim(),
      boxes: inside.filter((element) => element.part.length > 0 && !element.matches('[part=line]')).map(measure),
      cut: inside.filter(isCut).map((element) => `${element.localName}.${element.className}: ${element.textContent}`),
      edgeless: inside
        .filter(({ part }) => part.contains('key'))
        .filter((key) => !hasEdge(key))
        .map(nameOf),
      below: inside
        .filter((element) => element.getBoundingClientRect().bottom > edge.bottom + 1 && element.matches('.key'))
        .map(nameOf),
    };

    /** A plus is a key that is on, a minus one that is off. */
    function measure(element: Element): Box {
      const { left, right, top, width, height } = element.getBoundingClientRect();
      const mark = `${element.ariaPressed === 'true' ? '+' : ''}${element.ariaDisabled === 'true' ? '-' : ''}`;
      const start = isRtl ? edge.right - right : left - edge.left;
      const numbers = [start, top - edge.top, width, height].map(Math.round);
      return [`${nameOf(element)}${mark}`, ...numbers] as unknown as Box;
    }
  }

  function nameOf({ part }: Element): string {
    return [...part].join('.');
  }

  function hasEdge(key: Element): boolean {
    const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(key);
    return borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1 && borderTopColor !== backgroundColor;
  }

  function everything(root: Element | ShadowRoot): Element[] {
    return [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot === null ? [] : everything(element.shadowRoot)),
    ]);
  }

  function isSeen(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    const isSpoken = element.closest('.spoken, option, style') !== null;
    return !isSpoken && width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  }

  /** Names may be cut, with an ellipsis. */
  function isCut(element: Element): boolean {
    const holdsText = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    const { display, textOverflow } = getComputedStyle(element);
    return (
      holdsText && textOverflow !== 'ellipsis' && display !== 'inline' && element.scrollWidth > element.clientWidth + 1
    );
  }

  function read(node: Node): string {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLSlotElement) return node.assignedNodes().map(read).join(' ');
    if (node instanceof HTMLInputElement) return node.value || node.placeholder;
    if (node instanceof Element && (node.matches('style, option, .spoken') || !isSeen(node))) return '';
    const inner = node instanceof Element ? (node.shadowRoot ?? node) : node;
    return [...inner.childNodes].map(read).join(' ');
  }
}

/** Runs in the page: no key is guarded any more against a press meant for another one, and nothing is on its way. */
export function isAtRest(): boolean {
  const isUnder = (root: Document | ShadowRoot): boolean =>
    root.getAnimations().every(isEndless) &&
    root.querySelector('[data-guarded]') === null &&
    [...root.querySelectorAll('*')].every(({ shadowRoot }) => shadowRoot === null || isUnder(shadowRoot));
  const isEndless = ({ effect, playState }: Animation): boolean =>
    playState !== 'running' || effect?.getTiming().iterations === Infinity;
  return isUnder(document);
}

/** Runs in the page: parts that would move if they changed now. */
export function mayMove(): string[] {
  const under = (root: Document | ShadowRoot): Element[] =>
    [...root.querySelectorAll('*')].flatMap((part) => [
      part,
      ...(part.shadowRoot === null ? [] : under(part.shadowRoot)),
    ]);
  const isOurs = (part: Element): boolean => part.getRootNode() !== document;
  const lasts = (part: Element, pseudo?: string): boolean =>
    getComputedStyle(part, pseudo)
      .transitionDuration.split(',')
      .some((duration) => Number.parseFloat(duration) > 0.1);
  return under(document)
    .filter(isOurs)
    .filter((part) => lasts(part) || lasts(part, '::before') || lasts(part, '::after'))
    .map((part) => `${part.localName}.${part.getAttribute('class') ?? ''}`);
}

/** Runs in the page. Fades of less than a tenth of a second are no motion. */
export function moving(): string[] {
  const under = (root: Document | ShadowRoot): Animation[] => [
    ...root.getAnimations(),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : under(shadowRoot))),
  ];
  return [...new Set(under(document))]
    .filter((animation) => Number(animation.effect?.getTiming().duration) > 100)
    .filter(({ playState }) => playState === 'running')
    .map((animation) => ('animationName' in animation ? String(animation.animationName) : animation.id));
}
