/** Where customers are, with the columns that have their names and numbers. */
export interface CustomerTable {
  readonly table: string;
  readonly nameColumn: string;
  readonly phoneColumns: readonly string[];
}

/** How many customers a search reads at the most. */
export const mostCustomers = 20;

/** True for what is looked for in the columns of numbers, and not in that of names. */
export const isNumber = (text: string): boolean => /^[\d\s()+.-]+$/.test(text);

export const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');
