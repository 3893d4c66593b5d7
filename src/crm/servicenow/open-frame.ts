/** A form or a list of the platform: a table, and an encoded query. */
export interface OpenFramePlace {
  readonly entity: string;
  readonly query: string;
}

/** The colours that the platform has for an agent's presence. */
export type PresenceColor = 'green' | 'orange' | 'red' | 'grey';

/** `openFrameAPI` of ServiceNow, as far as it is used here. Most of it answers nothing, and nothing that it gives is trusted. */
export interface OpenFrame {
  /** Must come first. */
  init(settings: object, success: (found: unknown) => void, failure: (error: unknown) => void): void;
  /** Throws for events that this version does not know. There is no way to take it back. */
  subscribe(event: string, listener: (context: unknown) => void): void;
  /** The one question that the page around the frame answers. */
  isVisible(success: (isVisible: unknown) => void, failure: (error: unknown) => void): void;
  show(): void;
  hide(): void;
  setTitle(title: string): void;
  /** Pixels. */
  setWidth(width: number): void;
  setHeight(height: number): void;
  openServiceNowForm(place: OpenFramePlace): void;
  openServiceNowList(place: OpenFramePlace): void;
  openCustomURL(url: string): void;
  /** What other people see of the agent; it routes nothing. */
  setPresenceIndicator(state: string, color: PresenceColor): void;
}
