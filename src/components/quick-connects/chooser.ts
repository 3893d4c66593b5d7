import type { QuickConnect, QuickConnectKind } from '../../domain/quick-connect.js';
import type { CcpRequest } from '../../events/requests.js';
import type { QuickConnectPurpose } from '../../events/party-requests.js';
import type { Session } from '../../session/session.js';
import type { CommandProgress } from '../internal/command-progress.js';
import type { KeyReason } from '../internal/key-reason.js';
import type { Localize } from '../internal/localize.js';
import type { PhoneNumbers } from '../internal/phone-numbers.js';
import type { RovingFocus } from '../internal/roving-focus.js';
import type { Destination } from './destination.js';
import type { QuickConnectSource } from './quick-connect-source.js';
import type { RowWindow } from './row-window.js';

/** What the parts of the list of quick connects need of the element. */
export interface Chooser {
  readonly session: Session | undefined;
  readonly localize: Localize;
  readonly numbers: PhoneNumbers;
  readonly progress: CommandProgress;
  readonly reason: KeyReason;
  readonly roving: RovingFocus;
  readonly source: QuickConnectSource;
  readonly window: RowWindow;
  readonly purpose: QuickConnectPurpose;
  readonly nameAttribute: string;
  readonly dialCountry: string | null;
  readonly homeCountry: string | null;
  readonly text: string;
  kind: QuickConnectKind | null;
  readonly found: readonly QuickConnect[];
  readonly typed: Destination | null;
  readonly destination: Destination | null;
  readonly rowCount: number;
  readonly activeIndex: number;
  destinationAt(index: number): Destination | null;
  choose(index: number): void;
  dial(): void;
  press(digit: string): void;
  focus(): void;
  ask(event: CcpRequest): void;
}
