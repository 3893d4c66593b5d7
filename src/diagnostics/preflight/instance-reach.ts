import type { PreflightPorts, Reach } from './ports.js';

/** Milliseconds that one request may take. */
export const requestLimit = 5_000;

/** The page that stands in the frame. */
export const ccpPath = '/ccp-v2/';

/**
 * Whether the instance answers at all: with the page of the frame, which a strict proxy lets through alone, or with any other,
 * where that page hangs.
 */
export async function reachInstance(ports: PreflightPorts, instance: string, signal: AbortSignal): Promise<Reach> {
  const [page, root] = [ccpPath, '/'].map((path) => ports.reach(`${instance}${path}`, requestLimit, signal));
  const answered = async (reach: Promise<Reach> | undefined): Promise<Reach> => {
    const found = await reach;
    if (found?.outcome !== 'answered') throw new Error('no answer');
    return found;
  };
  return Promise.any([answered(page), answered(root)]).catch(async () => (await page) ?? { outcome: 'refused' });
}
