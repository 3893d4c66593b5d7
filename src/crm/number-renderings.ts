/** Shortest text that hosts search for. */
const shortest = 3;

/**
 * The ways in which people type a number into a CRM, which stores it as typed: without the plus sign, the significant part,
 * and as written and dialled at home. `+81312345678` gives `81312345678`, `312345678`, `03-1234-5678` and `0312345678`.
 * Empty for what is no telephone number, as a hidden caller. The numbering plans are loaded by the first call.
 */
export async function numberRenderings(e164: string | null): Promise<readonly string[]> {
  const digits = e164?.replace(/^\+/, '') ?? '';
  if (!/^\d{3,15}$/.test(digits)) return [];
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  if (parsed === undefined) return [digits];
  const national = parsed.formatNational();
  const all = [digits, String(parsed.nationalNumber), national, national.replaceAll(/\D/g, '')];
  return [...new Set(all)].filter((text) => text.length >= shortest);
}
