/** What Salesforce has asked for and is being done: it hears of that as the answer, not as news. */
export class OwnDoings {
  private readonly names: string[] = [];

  has(name: string): boolean {
    return this.names.includes(name);
  }

  async during<T>(name: string, task: () => Promise<T>): Promise<T> {
    this.names.push(name);
    try {
      return await task();
    } finally {
      this.names.splice(this.names.indexOf(name), 1);
    }
  }
}
