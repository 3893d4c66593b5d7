import { issueLayers, type QualityIssue } from '../../../src/diagnostics/quality/call-quality.js';
import { AgentDesk } from '../harness/agent-desk.js';
import { hurryFigures, qualityOf } from '../harness/call-figures.js';
import { eventually } from '../harness/eventually.js';
import type { HostSite } from '../harness/host-site.js';
import { holdSession } from '../harness/login-form.js';
import type { Stage } from '../harness/stage.js';
import type { Told } from './ground.js';

/** The agent is not muted and the customer not on hold, from the first second. */
const talking = [{ from: 0, isMuted: false, isOnHold: false }] as const;

/** Faults of calls that go on, each in a profile of its own. */
export class CallFaults {
  constructor(
    private readonly stage: Stage,
    private readonly site: HostSite,
  ) {}

  /** Another agent, at a browser profile of their own. */
  async agent(username: string): Promise<AgentDesk> {
    const context = await this.stage.freshContext();
    await holdSession(context, this.stage.instance, username);
    const desk = await AgentDesk.signedIn(context, this.stage.instance, this.site.at('/phone'), hurryFigures);
    await desk.becomeAvailable();
    return desk;
  }

  /** What is said of a call, once it is said. */
  async told(desk: AgentDesk, contactId: string, issue: QualityIssue): Promise<Told> {
    const ask = async () => {
      const quality = await qualityOf(desk, contactId, talking);
      return quality.issues.includes(issue) && quality;
    };
    const { issues } = await eventually(issue, ask, { within: 60_000, every: 250 });
    const [gravest = issue] = issues;
    return { ...issueLayers[gravest], codes: issues };
  }
}
