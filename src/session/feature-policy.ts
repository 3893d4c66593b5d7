/** The policy of a document, or of what a frame shows. Chromium has it; Firefox keeps it to itself. */
interface FeaturePolicy {
  allowsFeature(feature: string): boolean;
}

/** Whether a document, or the page in a frame, may use a feature; null where the browser does not say. */
export function isFeatureAllowed(place: Document | Element, feature: string): boolean | null {
  const policy: unknown = Reflect.get(place, 'featurePolicy');
  return isPolicy(policy) ? policy.allowsFeature(feature) : null;
}

/**
 * The frame that this page is in: `none`, `passes` or `withholds` the feature, or `unknown` where the page around is of
 * another origin and may not be asked.
 */
export function frameAround(feature: string): 'none' | 'passes' | 'withholds' | 'unknown' {
  if (window.parent === window) return 'none';
  const frame = ownFrame();
  if (frame === null) return 'unknown';
  // A frame of the same origin passes on what its page has, in a browser that does not say too.
  return isFeatureAllowed(frame, feature) === false ? 'withholds' : 'passes';
}

function ownFrame(): Element | null {
  try {
    return window.frameElement;
  } catch {
    // Some browsers throw where others answer null: the page around is of another origin.
    return null;
  }
}

function isPolicy(value: unknown): value is FeaturePolicy {
  return typeof value === 'object' && value !== null && 'allowsFeature' in value;
}
