/** The simulated Salesforce for pages: `examples/salesforce-demo` has both sides of it. */
export { wallClock } from '../../../src/simulator/instance/clock.js';
export { classicGlobal } from './classic-global.js';
export { consoleGlobal } from './console-global.js';
export { openFrameLine, serveFrame } from './far-line.js';
export { FakeOmni } from './fake-omni.js';
export { FakeOrg, omniStatuses } from './fake-org.js';
export { HostWindow } from './host-window.js';
export { lightningGlobal } from './lightning-global.js';
export { runOmniUtility } from './omni-utility.js';
export { shareOmni, storageMemory } from './shared-org.js';
export { Weather } from './weather.js';
