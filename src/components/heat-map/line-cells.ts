import { noChange } from 'lit';
import { directive, Directive, type ChildPart } from 'lit/directive.js';

/** What a cell shows, and what it is called. */
export interface CellLook {
  readonly level: number;
  readonly median: number;
  readonly isChosen: boolean;
  readonly text: string;
  readonly label: string;
}

/**
 * The cells of a line. A map has a thousand and more, so they are copied from one and changed in place: a template for each
 * would take longer than a frame.
 */
class LineCells extends Directive {
  private cells: readonly HTMLElement[] = [];
  private looks: readonly CellLook[] = [];

  override render(_looks: readonly CellLook[]): unknown {
    return noChange;
  }

  override update(_part: ChildPart, [looks]: [readonly CellLook[]]): unknown {
    const isNew = looks.length !== this.looks.length;
    if (isNew) this.cells = looks.map(() => copyOfCell());
    const before = isNew ? [] : this.looks;
    looks.forEach((look, at) => {
      const cell = this.cells[at];
      if (cell !== undefined) show(cell, look, before[at]);
    });
    this.looks = looks;
    if (!isNew) return noChange;
    const line = document.createDocumentFragment();
    line.append(...this.cells);
    return line;
  }
}

export const lineCells = directive(LineCells);

let model: HTMLElement | undefined;

function copyOfCell(): HTMLElement {
  model ??= makeModel();
  const copy = model.cloneNode();
  return copy instanceof HTMLElement ? copy : makeModel();
}

/** No stop of the Tab key: the map chooses one among all its cells. */
function makeModel(): HTMLElement {
  const cell = document.createElement('span');
  const attributes = { class: 'cell', part: 'cell', role: 'gridcell', tabindex: '-1' };
  for (const [name, value] of Object.entries(attributes)) cell.setAttribute(name, value);
  return cell;
}

function show(cell: HTMLElement, look: CellLook, before: CellLook | undefined): void {
  if (look.level !== before?.level) cell.setAttribute('data-level', String(look.level));
  if (look.median !== before?.median) cell.setAttribute('data-median', String(look.median));
  if (look.isChosen !== before?.isChosen) cell.setAttribute('aria-selected', String(look.isChosen));
  if (look.label !== before?.label) cell.setAttribute('aria-label', look.label);
  if (look.text !== before?.text) cell.textContent = look.text;
}
