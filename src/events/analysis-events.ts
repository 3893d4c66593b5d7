import { CcpFactEvent } from './facts.js';

export interface CellChosenDetail {
  /** Keys of the cell's row and column, as `L` and `11`; null when none is chosen any more. */
  readonly cell: { readonly row: string; readonly column: string } | null;
}

/** A cell of the heat map is chosen, and its reports are shown beside it. */
export class CcpCellChosenEvent extends CcpFactEvent<CellChosenDetail> {
  constructor(detail: CellChosenDetail) {
    super('ccp-cell-chosen', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-cell-chosen': CcpCellChosenEvent;
  }
}
