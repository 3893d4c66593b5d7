/** Words in several languages: English at once, every other language as a chunk that comes when somebody asks for it. */
export class Vocabulary<Words> {
  private readonly loaded = new Map<string, Words>();

  constructor(
    private readonly english: Words,
    private readonly loaders: Readonly<Record<string, () => Promise<Words>>>,
  ) {}

  /** Whether it has a language besides English, as `ja`. */
  has(language: string): boolean {
    return language in this.loaders;
  }

  /** The words, English where a language is not there. */
  in(language: string): Words {
    return this.loaded.get(language) ?? this.english;
  }

  /** Resolves when the words are there; null when they are already. */
  load(language: string): Promise<void> | null {
    const loader = this.loaders[language];
    if (loader === undefined || this.loaded.has(language)) return null;
    // A page whose policy or network withholds the chunk gets English instead of nothing.
    return loader()
      .catch(() => this.english)
      .then((words) => void this.loaded.set(language, words));
  }
}
