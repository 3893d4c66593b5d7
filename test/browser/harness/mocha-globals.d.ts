/** What the test runner puts into the page; only the part in use. */
declare function describe(name: string, body: () => void): void;
declare function it(name: string, body: (this: { timeout(milliseconds: number): void }) => void | Promise<void>): void;
declare function beforeEach(body: () => void | Promise<void>): void;
declare function afterEach(body: () => void | Promise<void>): void;
