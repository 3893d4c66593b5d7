/** What Salesforce's own scripts put on a page, as far as it is used here. Nothing that comes from it is trusted. */

export type LightningCallback = (response: unknown) => void;

/** `sforce.opencti` of `/support/api/<version>/lightning/opencti_min.js`. */
export interface LightningOpenCti {
  enableClickToDial(call: object): void;
  disableClickToDial(call: object): void;
  onClickToDial(call: { readonly listener: (payload: unknown) => void }): void;
  onNavigationChange(call: { readonly listener: (payload: unknown) => void }): void;
  getAppViewInfo(call: object): void;
  getCallCenterSettings(call: object): void;
  getSoftphoneLayout(call: object): void;
  setSoftphonePanelVisibility(call: object): void;
  setSoftphonePanelHeight(call: object): void;
  setSoftphonePanelWidth(call: object): void;
  setSoftphonePanelLabel(call: object): void;
  setSoftphoneItemLabel(call: object): void;
  notifyInitializationComplete(call?: object): void;
  refreshView(call?: object): void;
  screenPop(call: object): void;
  searchAndScreenPop(call: object): void;
  saveLog(call: object): void;
  runApex(call: object): void;
  /** From version 47. */
  readonly subscribe?: (call: object) => void;
  readonly publish?: (call: object) => void;
  /** From version 46, where High Velocity Sales is on. */
  readonly hvs?: {
    onWorkStart(call: { readonly listener: (payload: unknown) => void }): void;
    completeWork(call: object): void;
  };
}

export type ClassicCallback = (response: unknown) => void;

/** `sforce.interaction` of `/support/api/<version>/interaction.js`. */
export interface ClassicOpenCti {
  isInConsole(callback: ClassicCallback): void;
  getPageInfo(callback: ClassicCallback): void;
  onFocus(listener: ClassicCallback): void;
  setVisible(isVisible: boolean, callback: ClassicCallback): void;
  screenPop(url: string, force: boolean, callback: ClassicCallback): void;
  searchAndGetScreenPopUrl(text: string, query: string, callType: string | null, callback: ClassicCallback): void;
  saveLog(object: string, query: string, callback: ClassicCallback): void;
  runApex(name: string, method: string, query: string, callback: ClassicCallback): void;
  refreshPage(callback: ClassicCallback): void;
  readonly cti: {
    enableClickToDial(callback: ClassicCallback): void;
    disableClickToDial(callback: ClassicCallback): void;
    onClickToDial(listener: ClassicCallback): void;
    getCallCenterSettings(callback: ClassicCallback): void;
    getSoftphoneLayout(callback: ClassicCallback): void;
    notifyInitializationComplete(): void;
    setSoftphoneHeight(pixels: number, callback: ClassicCallback): void;
    setSoftphoneWidth(pixels: number, callback: ClassicCallback): void;
  };
}

export type ConsoleCallback = (response: unknown) => void;

/** `sforce.console` of `/support/console/<version>/integration.js`. */
export interface ConsoleToolkit {
  readonly ConsoleEvent?: unknown;
  isInConsole(): boolean;
  addEventListener(type: string, handler: ConsoleCallback): void;
  onFocusedPrimaryTab?(handler: ConsoleCallback): void;
  getPrimaryTabIds(callback: ConsoleCallback): void;
  getSubtabIds(tabId: string, callback: ConsoleCallback): void;
  getPageInfo(tabId: string, callback: ConsoleCallback): void;
  closeTab(tabId: string, callback: ConsoleCallback): void;
  readonly presence?: Readonly<Record<string, (...values: readonly unknown[]) => void>>;
}

/** Either of the two, never both, and the console's where its script is loaded. */
export interface Sforce {
  readonly opencti?: LightningOpenCti;
  readonly interaction?: ClassicOpenCti;
  readonly console?: ConsoleToolkit;
}
