/** Words as numbers, in the order in which they came; number 0 is the empty word. */
export class WordList {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private readonly written: string[] = [''];

  get words(): readonly string[] {
    return this.written;
  }

  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.written.length;
    this.numbers.set(word, number);
    this.written.push(word);
    return number;
  }

  word(number: number): string {
    return this.written[number] ?? '';
  }
}
