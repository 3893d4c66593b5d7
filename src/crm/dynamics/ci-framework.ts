/** `Microsoft.CIFramework` of the Channel Integration Framework 2.0, as far as it is used here. Nothing it gives is trusted. */
export interface CiFramework {
  setClickToAct(isEnabled: boolean): Promise<unknown>;
  /** JSON text of the shown page. */
  getEnvironment(): Promise<unknown>;
  /** With `searchOnly` JSON text of the records found, and nothing is shown. */
  searchAndOpenRecords(table: string, query: string, searchOnly: boolean): Promise<unknown>;
  renderSearchPage(table: string, text: string): Promise<unknown>;
  openForm(form: string, values?: string): Promise<unknown>;
  createRecord(table: string, values: string): Promise<unknown>;
  updateRecord(table: string, id: string, values: string): Promise<unknown>;
  /** 0 minimized, 1 docked, 2 hidden. */
  setMode(mode: 0 | 1 | 2): Promise<unknown>;
  setWidth(pixels: number): Promise<unknown>;
  addHandler(name: string, handler: (data: unknown) => Promise<void>): void;
  removeHandler(name: string, handler: (data: unknown) => Promise<void>): void;
}
