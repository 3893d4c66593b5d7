/** By language and options: a format takes longer to make than to print a hundred times. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** The one format of a language with so many decimals, always printed. */
export function numberFormat(tag: string, decimals: number): Intl.NumberFormat {
  return kept(numbers, `${tag} ${decimals}`, () => {
    return new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  });
}

/** The one format of a language with these options, which name the time zone. */
export function dateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, `${tag} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(tag, options));
}

function kept<Format>(formats: Map<string, Format>, name: string, make: () => Format): Format {
  const format = formats.get(name) ?? make();
  formats.set(name, format);
  return format;
}
