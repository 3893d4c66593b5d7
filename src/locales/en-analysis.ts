/** English words of the analysis, and the shape that every other language has. */
export const enAnalysis: AnalysisWords = {
  language: 'en',
  title: 'Reported problems',
  symptoms: {
    S: 'Softphone error',
    M: 'Missed call',
    L: 'Delay',
    P: 'Worsens over time',
    D: 'Dropped',
    W: 'One-way audio',
    V: 'Volume',
    C: 'Choppy',
  },
  scenarios: { O: 'Outbound', I: 'Inbound', T: 'Three-way' },
  severities: { 1: 'Low impact', 2: 'Medium impact', 3: 'High impact' },
  dimensions: {
    symptom: 'Symptom',
    scenario: 'Scenario',
    severity: 'Impact',
    code: 'Code',
    agent: 'Agent',
    queue: 'Queue',
    site: 'Site',
    browser: 'Browser',
    minute: 'Minute',
    hour: 'Hour',
    weekday: 'Weekday',
    day: 'Day',
  },
  values: { count: 'Count', weighted: 'Weighted', rate: 'Per 100 calls' },
  unnamed: 'Not given',
  sum: 'Sum',
  rowsShown: 'Rows',
  valueShown: 'Value',
  columnsShown: 'Columns',
  reports: (count) => `${count} ${count === '1' ? 'report' : 'reports'}`,
  agents: (count) => `${count} ${count === '1' ? 'agent' : 'agents'}`,
  head: (...parts) => parts.join(', '),
  span: (from, to) => `${from} to ${to}`,
  cell: (row, column, reports, impact) =>
    `${row}, ${column}: ${reports}${impact === null ? '' : `, median impact ${impact}`}`,
  place: (row, column) => `${row}, ${column}`,
  standsOut: (place) => `Stands out: ${place}`,
  legend: 'Median impact 1 to 3',
  andMore: (from) => `${from}+`,
  moreRows: (count) => `Show ${count} more rows`,
  moreColumns: (shown, all) => `The first ${shown} of ${all} columns. Choose a shorter time to see the others.`,
  exportCsv: 'Export CSV',
  asPicture: (form) => `Save as ${form}`,
  asTable: 'Table',
  contacts: 'Contacts',
  shown: (shown, all) => `${shown} of ${all}`,
  showMore: 'Show more',
  copyContacts: (count) => `Copy ${count} contact ${count === '1' ? 'ID' : 'IDs'}`,
  copied: 'Copied',
  notCopied: 'The browser did not allow copying',
  close: 'Close',
  none: 'Nothing was reported in this time',
  noContact: 'no contact',
  milliseconds: (value) => `${value}\u00a0ms`,
  noRate: {
    'no-counts': 'How many calls there were is not known: counts are shown.',
    'not-counted-by': 'How many calls there were is not known by this dimension: counts are shown.',
    'interval-too-long': 'Calls were counted over longer times than these: counts are shown.',
    'across-the-edge': 'Calls were counted across the edge of this time: counts are shown.',
  },
  findings: {
    periodic: (days) => `Same minute on ${days} days`,
    periodicText: (at, site) =>
      `Starts at ${at}${site === null ? '' : ` at site ${site}`}. Looks like a scheduled job, for example a backup.`,
    periodicEvent: (at, event) => `Starts at ${at}, with ${event}.`,
    workstation: (agent) => `One agent: ${agent}`,
    workstationText: 'Look at this workstation first: headset, network cable, other programs.',
    site: (site) => `One site: ${site}`,
    siteText: 'Several agents of one site: look at its network first.',
    environment: 'Many agents',
    environmentText: 'Agents of several places: look at what they share, the network or the service.',
    unclear: 'More than usual',
    unclearText: 'Too few agents to say whether it is a workstation or the environment.',
    evidence: (count, expected, chance) => `${count} where ${expected} are usual; chance ${chance}`,
    evidenceDays: (count, days, all, chance) => `${count} reports on ${days} of ${all} days; chance ${chance}`,
    under: (value) => `under ${value}`,
  },
  event: (name, reports) => `${name}: ${reports}`,
};

/** The words of one language. Numbers come as texts, as that language writes them. */
export interface AnalysisWords {
  readonly language: string;
  readonly title: string;
  readonly symptoms: Readonly<Record<string, string>>;
  readonly scenarios: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
  readonly dimensions: Readonly<
    Record<
      | 'symptom'
      | 'scenario'
      | 'severity'
      | 'code'
      | 'agent'
      | 'queue'
      | 'site'
      | 'browser'
      | 'minute'
      | 'hour'
      | 'weekday'
      | 'day',
      string
    >
  >;
  readonly values: Readonly<Record<'count' | 'weighted' | 'rate', string>>;
  readonly unnamed: string;
  readonly sum: string;
  readonly rowsShown: string;
  readonly valueShown: string;
  readonly columnsShown: string;
  readonly reports: (count: string) => string;
  readonly agents: (count: string) => string;
  readonly head: (...parts: readonly string[]) => string;
  readonly span: (from: string, to: string) => string;
  readonly cell: (row: string, column: string, reports: string, impact: string | null) => string;
  readonly place: (row: string, column: string) => string;
  readonly standsOut: (place: string) => string;
  readonly legend: string;
  readonly andMore: (from: string) => string;
  readonly moreRows: (count: string) => string;
  readonly moreColumns: (shown: string, all: string) => string;
  readonly exportCsv: string;
  readonly asPicture: (form: string) => string;
  readonly asTable: string;
  readonly contacts: string;
  readonly shown: (shown: string, all: string) => string;
  readonly showMore: string;
  readonly copyContacts: (count: string) => string;
  readonly copied: string;
  readonly notCopied: string;
  readonly close: string;
  readonly none: string;
  readonly noContact: string;
  readonly milliseconds: (value: string) => string;
  readonly noRate: Readonly<Record<'no-counts' | 'not-counted-by' | 'interval-too-long' | 'across-the-edge', string>>;
  readonly findings: {
    readonly periodic: (days: string) => string;
    readonly periodicText: (at: string, site: string | null) => string;
    readonly periodicEvent: (at: string, event: string) => string;
    readonly workstation: (agent: string) => string;
    readonly workstationText: string;
    readonly site: (site: string) => string;
    readonly siteText: string;
    readonly environment: string;
    readonly environmentText: string;
    readonly unclear: string;
    readonly unclearText: string;
    readonly evidence: (count: string, expected: string, chance: string) => string;
    readonly evidenceDays: (count: string, days: string, all: string, chance: string) => string;
    readonly under: (value: string) => string;
  };
  readonly event: (name: string, reports: string) => string;
}
