import type { Dispositions } from '../../disposition/dispositions.js';
import type { Session } from '../../session/session.js';
import type { SessionSnapshot, TargetError } from '../../session/session-snapshot.js';
import type { AttributeField } from '../contact-attributes/contact-attributes.js';
import type { CommandProgress } from '../internal/command-progress.js';
import type { LaterElements } from '../internal/later-elements.js';
import type { Localize } from '../internal/localize.js';

/** What lies over the body of the panel for a while. */
export type PanelSheet = 'keypad' | 'transfer' | 'add' | 'settings' | 'report' | null;

/** What the panel can do once its desk is there. */
interface PanelPlace {
  writeNumber(e164: string, country: string | null): string;
  again(failure: TargetError): Event | null;
}

/** What the parts of the panel need of the softphone. */
export interface Panel extends EventTarget {
  readonly session: Session | undefined;
  readonly snapshot: SessionSnapshot | undefined;
  readonly localize: Localize;
  readonly progress: CommandProgress;
  readonly instanceUrl: string;
  readonly region: string;
  readonly country: string;
  readonly nameAttribute: string;
  readonly notify: boolean;
  readonly ringLimit: number;
  readonly workLimit: number;
  readonly dispositions: Dispositions | undefined;
  readonly attributeFields: readonly AttributeField[] | undefined;
  readonly sheet: PanelSheet;
  readonly later: LaterElements;
  readonly place: PanelPlace;
  requestUpdate(): void;
}
