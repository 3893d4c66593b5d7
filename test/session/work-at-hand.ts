import { AgentWork } from '../../src/session/agent-work.js';
import { bringWork } from '../../src/session/work-place.js';

// Sessions of tests do not wait for a chunk: their clock stands still meanwhile.
bringWork((ground) => new AgentWork(ground));
