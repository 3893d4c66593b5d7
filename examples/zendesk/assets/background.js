/** Loads the softphone before the agent opens it, and passes on clicks on numbers, which reach the background only. */
const client = globalThis.ZAFClient.init();

async function topBar() {
  const { instances } = await client.get('instances');
  const found = Object.values(instances).find(({ location }) => location === 'top_bar');
  return found === undefined ? null : client.instance(found.instanceGuid);
}

client.on('app.registered', async () => {
  const softphone = await topBar();
  await softphone?.invoke('preloadPane');
});

client.on('voice.dialout', async (click) => {
  const softphone = await topBar();
  await softphone?.invoke('popover', 'show');
  softphone?.trigger('voice.dialout', click);
});
