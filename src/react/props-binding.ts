/** The event that each handler hears, for example `onCcpError: 'ccp-error'`. */
export type ElementEvents = Readonly<Record<string, string>>;

type Props = Readonly<Record<string, unknown>>;

/** Gives an element its properties and listeners from props, and takes back what later props leave out. */
export class PropsBinding {
  private readonly properties: ReadonlySet<string>;
  private readonly handlers: ReadonlyMap<string, string>;
  private readonly defaults = new Map<string, unknown>();
  private element: Element | null = null;
  private given: Props = {};

  constructor(properties: readonly string[], events: ElementEvents) {
    this.properties = new Set(properties);
    this.handlers = new Map(Object.entries(events));
  }

  /** The props that are the framework's to set. */
  rest(props: Props): Props {
    const own = Object.entries(props).filter(([name]) => !this.properties.has(name) && !this.handlers.has(name));
    return Object.fromEntries(own.map(([name, value]) => plain(name, value)));
  }

  /** Sets what has changed since the last props; what an element changed by itself stays. */
  apply(element: Element, props: Props): void {
    if (element !== this.element) this.listen(element);
    const before = this.given;
    this.given = props;
    for (const name of this.properties) {
      if (!Object.is(props[name], before[name])) this.set(element, name, props[name]);
    }
  }

  /** Stops listening; the next `apply` starts anew. */
  release(): void {
    for (const type of this.handlers.values()) this.element?.removeEventListener(type, this.hear);
    this.element = null;
  }

  private listen(element: Element): void {
    this.release();
    for (const type of this.handlers.values()) element.addEventListener(type, this.hear);
    this.element = element;
  }

  /** A property that is left out gets the value back that it had before the first prop. */
  private set(element: Element, name: string, value: unknown): void {
    if (!this.defaults.has(name)) this.defaults.set(name, Reflect.get(element, name));
    Reflect.set(element, name, value === undefined ? this.defaults.get(name) : value);
  }

  /** Asks for the handler when the event comes: each drawing brings new ones. */
  private readonly hear = (event: Event): void => {
    for (const [handler, type] of this.handlers) {
      const listener = this.given[handler];
      if (type === event.type && typeof listener === 'function') Reflect.apply(listener, undefined, [event]);
    }
  };
}

/** React 18 writes props of custom elements as attributes under their own names, and false as a word. */
function plain(name: string, value: unknown): readonly [string, unknown] {
  if (name === 'className') return ['class', value];
  return [name, value === false && !/^(aria|data)-/.test(name) ? undefined : value];
}
