import { PropsBinding, type ElementEvents } from './props-binding.js';

/** What is needed of React, 18 or 19. It is given, not imported, so that the page's own React is used. */
export interface ReactApi {
  readonly createElement: (tag: string, props: object) => unknown;
  readonly forwardRef: (render: (props: ComponentProps, ref: unknown) => unknown) => unknown;
  readonly useRef: <Value>(value: Value) => { current: Value };
  readonly useEffect: (effect: Effect, dependencies?: readonly unknown[]) => void;
  readonly useLayoutEffect: (effect: Effect, dependencies?: readonly unknown[]) => void;
  readonly useImperativeHandle: (ref: unknown, create: () => unknown, dependencies: readonly unknown[]) => void;
}

type ComponentProps = Readonly<Record<string, unknown>>;
type Effect = () => (() => void) | void;

/**
 * A React component for one tag: sets `properties` as properties, turns each handler of `events` into a listener, and leaves the
 * rest to React. React 18 would write properties as attributes, and hear no event of an element.
 */
export function elementComponent(
  react: ReactApi,
  tag: string,
  properties: readonly string[],
  events: ElementEvents,
): unknown {
  // On a server there is no layout, and React 18 warns of an effect that waits for one.
  const useCommit = typeof document === 'undefined' ? react.useEffect : react.useLayoutEffect;
  return react.forwardRef((props, ref) => {
    const element = react.useRef<Element | null>(null);
    const binding = react.useRef(new PropsBinding(properties, events)).current;
    react.useImperativeHandle(ref, () => element.current, []);
    useCommit(() => {
      if (element.current !== null) binding.apply(element.current, props);
    });
    useCommit(() => () => binding.release(), []);
    return react.createElement(tag, { ...binding.rest(props), ref: element });
  });
}
