/** Runs in a frame: says what the page there finds out about the microphone. */
import { browserMicrophone } from '../../../src/session/microphone-port.js';

window.parent.postMessage({ state: await browserMicrophone()?.look(false) }, '*');
