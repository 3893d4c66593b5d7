/** The page that the Streams README shows under `initCCP()`, with this instance's URL in place of the placeholder. */
export function samplePage(readme: string, instanceUrl: string): string {
  const sample = /```html\n(<!DOCTYPE html>[\s\S]*?)```/.exec(readme)?.[1];
  const placeholder = 'https://my-instance-domain.my.connect.aws/ccp-v2/';
  if (sample?.includes(placeholder) !== true)
    throw new Error('The Streams README has changed: look for its sample page.');
  return sample.replace(placeholder, `${instanceUrl}/ccp-v2/`);
}
