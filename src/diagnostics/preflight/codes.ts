import type { Layer } from '../../domain/diagnostic-report.js';

/**
 * Who can mend it: the agent; who writes the page; who runs the network; who looks after the workstation; who administers
 * the Amazon Connect instance; or nobody here, so that AWS support is asked.
 */
export type Owner = 'agent' | 'page' | 'network' | 'workstation' | 'instance' | 'support';

export interface CodeFact {
  /** The layer that is to blame, which may be another than the one where it was noticed. */
  readonly layer: Layer;
  readonly owner: Owner;
  /** 0 to 1: how sure a failure with this code is of its layer. */
  readonly confidence: number;
}

const fact = (layer: Layer, owner: Owner, confidence = 0.95): CodeFact => ({ layer, owner, confidence });

/** Every code of a preflight. Codes are public: renaming one is a breaking change. */
export const preflightCodes = {
  PAGE_INSECURE: fact('page', 'page'),
  PAGE_SANDBOXED: fact('page', 'page'),
  PAGE_ORIGIN_NOT_APPROVED: fact('page', 'instance'),
  CSP_FRAME_SRC: fact('page', 'page'),
  CSP_SCRIPT_SRC: fact('page', 'page'),
  CSP_CONNECT_SRC: fact('page', 'page'),
  POLICY_MICROPHONE: fact('page', 'page'),
  FRAME_MICROPHONE: fact('page', 'page'),
  THIRD_PARTY_STORAGE: fact('browser', 'workstation', 0.8),
  POPUP_BLOCKED: fact('browser', 'agent'),
  BROWSER_UNSUPPORTED: fact('browser', 'workstation'),
  BROWSER_OUTDATED: fact('browser', 'workstation'),
  MOBILE_UNSUPPORTED: fact('browser', 'agent'),
  WEBRTC_MISSING: fact('browser', 'workstation'),
  MIC_DENIED: fact('browser', 'agent'),
  MIC_DENIED_IN_FRAME: fact('browser', 'agent', 0.5),
  MIC_UNASKED: fact('browser', 'agent'),
  MIC_SYSTEM: fact('device', 'agent'),
  MIC_NOT_FOUND: fact('device', 'agent'),
  MIC_IN_USE: fact('device', 'agent', 0.85),
  MIC_SILENT: fact('device', 'agent', 0.85),
  MIC_LOW: fact('device', 'agent', 0.8),
  MIC_CLIPPING: fact('device', 'agent', 0.8),
  SAMPLE_RATE_MISMATCH: fact('device', 'workstation'),
  HEADSET_NOT_PREFERRED: fact('device', 'agent', 0.8),
  DEVICE_BLUETOOTH: fact('device', 'agent', 0.8),
  SPEAKER_MISSING: fact('device', 'agent'),
  SPEAKER_UNSELECTABLE: fact('browser', 'agent'),
  CORES_FEW: fact('workstation', 'workstation'),
  MEMORY_LOW: fact('workstation', 'workstation'),
  CPU_PRESSURE: fact('workstation', 'workstation'),
  EVENT_LOOP_LAG: fact('workstation', 'workstation', 0.8),
  CLOCK_SPEED_UNKNOWABLE: fact('workstation', 'workstation', 0),
  TAB_DISCARDED: fact('workstation', 'agent', 0.9),
  TAB_SLEPT: fact('workstation', 'agent', 0.9),
  TAB_HIDDEN: fact('workstation', 'agent', 0.9),
  CLOCK_SKEW: fact('workstation', 'workstation'),
  NET_OFFLINE: fact('network', 'network'),
  NET_INSTANCE: fact('network', 'network', 0.9),
  NET_REGION: fact('network', 'network', 0.8),
  NET_CLOUDFRONT: fact('network', 'network', 0.8),
  NET_LATENCY: fact('network', 'network', 0.8),
  WS_INIT_FAILED: fact('network', 'network', 0.8),
  WS_LOST: fact('network', 'network', 0.7),
  WS_UNPROVEN: fact('network', 'network', 0),
  UDP_3478_BLOCKED: fact('network', 'network', 0.9),
  TURN_DNS: fact('network', 'network', 0.9),
  ICE_UNPROVEN: fact('network', 'network', 0),
  AUTH_REQUIRED: fact('service', 'agent', 0.9),
  ACCESS_DENIED: fact('service', 'instance'),
  CCP_SILENT: fact('service', 'support', 0.6),
  API_SILENT: fact('service', 'support', 0.6),
  API_UNANSWERED: fact('service', 'support', 0.6),
  API_FAILED: fact('service', 'support', 0.8),
  TURN_REFUSED: fact('service', 'support', 0.6),
  SIG_FAILED: fact('service', 'network', 0.6),
  SOFTPHONE_MULTIPLE: fact('service', 'agent', 0.9),
  SOFTPHONE_OFF: fact('service', 'agent'),
  VDI_REDIR: fact('workstation', 'workstation', 0.9),
  INTERNAL: fact('service', 'support', 0),
} as const satisfies Record<string, CodeFact>;

export type PreflightCode = keyof typeof preflightCodes;
