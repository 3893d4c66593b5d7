/**
 * The words of the preflight. `faults` by its codes: what is wrong and what follows, and what whoever is asked has to do;
 * `{target}` is the host, `{value}` the figure, `{region}`, `{instance}` and `{origin}` the places. Every request is an action.
 */
export const enPreflight = {
  title: 'Test this workplace',
  intro:
    'Page, browser, headset, computer and network are tested in 20 seconds. The microphone is opened for two of them.',
  start: 'Start the test',
  stop: 'Stop',
  again: 'Run again',
  copyRequest: 'Copy request',
  copyReport: 'Copy report',
  copied: 'Copied',
  running: (ended: number, all: number) => `${ended} of ${all} checks`,
  progress: 'Progress of the test',
  ladder: 'Layers, from the page to Amazon Connect',
  layerTitle: (layer: string) => `${layer} layer`,
  ok: 'Ready for calls',
  okDetail: 'Nothing that stands in the way of a call was found.',
  unknown: 'Not everything could be tested',
  unknownDetail: 'Nothing was found to be wrong, but this browser does not show enough to be sure.',
  stopped: 'The test was stopped',
  stoppedDetail: 'What was not tested is neither good nor bad.',
  certain: 'This was seen by the test itself.',
  likely: 'Most likely: it follows from what was seen.',
  possible: 'One of several possible causes.',
  alsoFound: 'Also found',
  took: (date: string, seconds: string) => `${date}, took ${seconds} s`,
  tally: (checks: number, seconds: string) => `${checks === 1 ? '1 check' : `${checks} checks`}, ${seconds} s`,
  warnings: (count: number, seconds: string) => `${count === 1 ? '1 warning' : `${count} warnings`}, ${seconds} s`,
  notReached: 'Not tested',
  notKnown: 'Could not be observed',
  asked: {
    agent: 'What to do',
    page: 'Ask whoever runs this page',
    network: 'Ask the network team',
    workstation: 'Ask IT support',
    instance: 'Ask the Amazon Connect administrator',
    support: 'Ask AWS support',
  },
  layers: {
    page: 'Page',
    browser: 'Browser',
    device: 'Device',
    workstation: 'Workstation',
    network: 'Network',
    service: 'Service',
  },
  statuses: { pass: 'pass', warn: 'warning', fail: 'failed', unknown: 'not known', skipped: 'not tested' },
  checks: {
    'page.secure': 'HTTPS',
    'page.origin': 'Own origin',
    'page.microphone-policy': 'Microphone policy',
    'page.approved': 'Approved origin',
    'page.awake': 'Tab awake',
    'browser.version': 'Browser version',
    'browser.webrtc': 'WebRTC',
    'browser.storage': 'Storage and cookies',
    'browser.sign-in-window': 'Sign-in window',
    'browser.microphone-permission': 'Microphone allowed',
    'browser.output-choice': 'Choice of speaker',
    'device.microphone': 'Microphone level',
    'device.sample-rate': 'Sample rate',
    'device.headset': 'Headset',
    'device.speaker': 'Speaker',
    'workstation.load': 'Processor load',
    'workstation.timers': 'Timers',
    'workstation.size': 'Processor and memory',
    'workstation.clock-speed': 'Processor speed in GHz',
    'workstation.clock': 'Clock',
    'workstation.redirection': 'Audio redirection',
    'network.online': 'Network',
    'network.instance': 'HTTPS 443, instance',
    'network.region': 'HTTPS 443, Region',
    'network.cloudfront': 'HTTPS 443, CloudFront',
    'network.websocket': 'WebSocket',
    'network.udp-3478': 'UDP 3478, call audio',
    'network.latency': 'Round trip',
    'service.page': 'Page of Amazon Connect',
    'service.session': 'Signed in',
    'service.reports': 'Reports of the agent',
    'service.softphone': 'Softphone',
  },
  faults: {
    PAGE_INSECURE: [
      'The page is not secure. It gets no microphone.',
      'Serve {origin} and every page around it over HTTPS.',
    ],
    PAGE_SANDBOXED: [
      'The frame around takes too much away. The softphone cannot start.',
      'Add allow-same-origin, allow-scripts and allow-popups to the sandbox of the frame.',
    ],
    PAGE_ORIGIN_NOT_APPROVED: [
      'The instance does not approve this page.',
      'Add {origin} to the approved origins of {instance}.',
    ],
    CSP_FRAME_SRC: [
      'The page forbids the frame of Amazon Connect.',
      'Allow {instance} in frame-src of the Content-Security-Policy.',
    ],
    CSP_SCRIPT_SRC: [
      'The page forbids the script that talks to Amazon Connect.',
      'Allow the place of the Streams script in script-src of the Content-Security-Policy.',
    ],
    CSP_CONNECT_SRC: [
      'The page forbids this test. The network was not tested.',
      'Allow https://{target} in connect-src, or leave this check out.',
    ],
    POLICY_MICROPHONE: [
      'The page forbids the microphone. Calls have no voice.',
      'Send Permissions-Policy: microphone=(self "{instance}") with {origin}.',
    ],
    FRAME_MICROPHONE: [
      'The page around forbids the microphone. Calls have no voice.',
      'Add allow="microphone; autoplay" to every frame around {origin}.',
    ],
    THIRD_PARTY_STORAGE: [
      'The browser keeps storage from the page. Nobody stays signed in.',
      'Allow cookies and storage for {instance} in the browser.',
    ],
    POPUP_BLOCKED: ['The browser blocks the sign-in window.', 'Allow pop-ups for {origin} in the browser.'],
    BROWSER_UNSUPPORTED: [
      'Amazon Connect does not support {value}.',
      'Use Chrome, Edge or Firefox, one of their latest three versions.',
    ],
    BROWSER_OUTDATED: ['The browser is old: {value}.', 'Update the browser to one of its latest three versions.'],
    MOBILE_UNSUPPORTED: ['Phones and tablets take no calls.', 'Use a computer.'],
    WEBRTC_MISSING: ['The browser has no WebRTC. Calls have no audio.', 'Turn WebRTC on, or use another browser.'],
    MIC_DENIED: [
      'The browser blocks the microphone. Customers do not hear you.',
      'Select the icon left of the web address and turn Microphone on. If that is greyed out, ask IT support.',
    ],
    MIC_DENIED_IN_FRAME: [
      'The microphone is blocked, by the browser or by the page around.',
      'Turn Microphone on left of the web address. If it is on, add allow="microphone; autoplay" to the frame.',
    ],
    MIC_UNASKED: [
      'The browser has not been allowed the microphone yet.',
      'Select Allow in the browser’s question, then run the test again.',
    ],
    MIC_SYSTEM: [
      'The computer blocks the microphone.',
      'Allow the browser under Privacy, Microphone in the settings of the computer.',
    ],
    MIC_NOT_FOUND: ['No microphone is there. Customers do not hear you.', 'Plug in the headset.'],
    MIC_IN_USE: [
      'Another program has the microphone.',
      'Close other meeting programs, and turn off their exclusive use of the microphone.',
    ],
    MIC_SILENT: [
      'The microphone is dead silent. Customers do not hear you.',
      'Look at the mute switch of the headset and at its plug.',
    ],
    MIC_LOW: ['The microphone is very quiet.', 'Speak during the test, or raise the input volume.'],
    MIC_CLIPPING: ['The microphone is too loud and distorts.', 'Lower the input volume.'],
    SAMPLE_RATE_MISMATCH: [
      'The sound runs at {value}. It can hum.',
      'Set input and output to 48000 Hz in the sound settings.',
    ],
    HEADSET_NOT_PREFERRED: [
      'A headset is plugged in, but another microphone is used.',
      'Choose the headset in the settings of the softphone.',
    ],
    DEVICE_BLUETOOTH: [
      'The headset is wireless. It adds delay and can drop out.',
      'Use a headset with a USB cable where you can.',
    ],
    SPEAKER_MISSING: ['Nothing to hear with is there.', 'Plug in the headset or loudspeakers.'],
    SPEAKER_UNSELECTABLE: [
      'This browser does not let you choose the speaker.',
      'Choose the output in the sound settings of the computer.',
    ],
    CORES_FEW: [
      'The computer has one processor core. Audio will stutter.',
      'Give the workplace at least two cores; voice enhancement needs four.',
    ],
    MEMORY_LOW: ['The computer has little memory: {value}.', 'Give the workplace at least 2 GiB for the browser.'],
    CPU_PRESSURE: ['The processor is overloaded. Audio will stutter.', 'Close programs and tabs that are not needed.'],
    EVENT_LOOP_LAG: [
      'Timers come {value} late while the computer is busy.',
      'Close programs and tabs that are not needed.',
    ],
    CLOCK_SPEED_UNKNOWABLE: [
      'Browsers do not say how fast the processor is.',
      'Look it up in the system settings: the guide asks for 2 GHz.',
    ],
    TAB_DISCARDED: [
      'The browser put this tab to sleep. Calls were missed meanwhile.',
      'Exclude this site from sleeping tabs in the browser settings.',
    ],
    TAB_SLEPT: [
      'This tab or this computer slept. Calls that came meanwhile were missed.',
      'Exclude this site from sleeping tabs in the browser settings, and keep the computer awake.',
    ],
    TAB_HIDDEN: [
      'The tab is in the background, where browsers slow it down.',
      'Bring the tab to the front and run the test again.',
    ],
    CLOCK_SKEW: ['The clock of this computer is off by {value}.', 'Synchronise the clock with a time server.'],
    NET_OFFLINE: ['There is no network.', 'Check the cable, the Wi-Fi and the VPN.'],
    NET_INSTANCE: [
      'The instance cannot be reached. Nobody can sign in.',
      'Allow TCP 443 out to {target}, and check name resolution and proxy.',
    ],
    NET_REGION: ['A host of the Region cannot be reached. Chats and tasks may fail.', 'Allow TCP 443 out to {target}.'],
    NET_CLOUDFRONT: [
      'CloudFront cannot be reached. Parts of the softphone may not load.',
      'Allow TCP 443 out to *.cloudfront.net.',
    ],
    NET_LATENCY: [
      'The way to Amazon Connect is long: {value}.',
      'Go around VPN and proxy for {target}; use a wired network.',
    ],
    WS_INIT_FAILED: [
      'The WebSocket to Amazon Connect does not open. Calls do not arrive.',
      'Allow WebSocket over TCP 443 to *.transport.connect.{region}.amazonaws.com, past the proxy.',
    ],
    WS_LOST: ['The WebSocket to Amazon Connect was lost.', 'Check Wi-Fi and VPN; let the proxy keep connections open.'],
    WS_UNPROVEN: ['A WebSocket was refused, which is no proof of a fault.', 'Sign in and run the test again.'],
    UDP_3478_BLOCKED: ['UDP 3478 is blocked. Calls connect without audio.', 'Allow UDP 3478 out to {turn}.'],
    TURN_DNS: [
      'The relays of call audio have no address. Calls connect without audio.',
      'Let the name server resolve {turn}, and allow UDP 3478 to it.',
    ],
    ICE_UNPROVEN: [
      'This browser does not show whether UDP 3478 is open.',
      'Run the test in Chrome or Edge on the same network.',
    ],
    AUTH_REQUIRED: ['Nobody is signed in. What needs a sign-in was not tested.', 'Sign in and run the test again.'],
    ACCESS_DENIED: [
      'Amazon Connect refuses this user.',
      'Give the user a security profile with access to the contact control panel.',
    ],
    CCP_SILENT: [
      'The page of Amazon Connect does not answer.',
      'Reload the page. If it stays, send the report to AWS support.',
    ],
    API_SILENT: [
      'Amazon Connect sends no reports of the agent.',
      'Reload the page. If it stays, send the report to AWS support.',
    ],
    API_UNANSWERED: [
      'Amazon Connect left a command of the agent unanswered.',
      'Try again. If it stays, send the report to AWS support.',
    ],
    API_FAILED: [
      'Amazon Connect failed at a command of the agent.',
      'Try again in a minute. If it stays, send the report to AWS support.',
    ],
    TURN_REFUSED: [
      'Relays can be reached, but a call got none. It had no audio.',
      'Sign out, sign in again and try a call. If it stays, send the report to AWS support.',
    ],
    SIG_FAILED: [
      'The last call could not be set up.',
      'Allow WebSocket over TCP 443 past the proxy, and try again in a minute.',
    ],
    SOFTPHONE_MULTIPLE: [
      'Another window or computer holds the audio of calls.',
      'Close the other softphone, or sign out there.',
    ],
    SOFTPHONE_OFF: [
      'Calls go to a desk phone, not to this computer.',
      'Choose this computer in the settings of the softphone, if that is not meant.',
    ],
    VDI_REDIR: [
      'The virtual desktop does not redirect the audio.',
      'Install the client of the virtual desktop with WebRTC redirection, and turn it on for this browser.',
    ],
    INTERNAL: ['A check broke.', 'Send the report to whoever runs this page.'],
  },
} as const;

type Words<T> = T extends string
  ? string
  : T extends (...values: infer V) => string
    ? (...values: V) => string
    : { readonly [K in keyof T]: Words<T[K]> };

export type PreflightWords = Words<typeof enPreflight>;
