const style = `:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0;min-block-size:100vh;display:grid;place-items:center;background:light-dark(#f8f8f4,#151816);color:light-dark(#191c19,#eaede8)}
main{inline-size:min(320px,88vw)}h1{font-size:20px;margin:0 0 4px}p{margin:0 0 20px;color:light-dark(#575d58,#a4acac)}
label{display:block;font-size:12px;font-weight:600;margin:0 0 4px}
input{box-sizing:border-box;inline-size:100%;block-size:40px;padding:0 12px;margin:0 0 14px;font:inherit;color:inherit;border:1px solid #7f857d;border-radius:8px;background:light-dark(#fff,#202522)}
button{inline-size:100%;block-size:48px;border:0;border-radius:9px;font:600 15px system-ui,sans-serif;background:light-dark(#22261f,#e6e9e2);color:light-dark(#fafaf6,#171a18);cursor:pointer}
:focus-visible{outline:2px solid light-dark(#2458bf,#8fb4ff);outline-offset:2px}`;

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,"><style>${style}</style></head><body><main>${body}</main></body></html>`;
}

/** The form of the instance, with a user name filled in; any other name signs in as another agent. */
export function loginPage(destination: string): string {
  return page(
    'Sign in to the simulated instance',
    `<h1>Simulated instance</h1><p>Any user name is an agent. There is no password.</p>
<form method="post" action="/login"><label for="username">User name</label>
<input id="username" name="username" value="agent" autocomplete="username" required autofocus>
<input type="hidden" name="destination" value="${escaped(destination)}"><button type="submit">Sign in</button></form>`,
  );
}

/** Goes on to the destination, or closes a window that a page opened for signing in. */
export function signedInPage(username: string, destination: string): string {
  const next = destination === '' ? 'window.close()' : `location.replace(${JSON.stringify(destination)})`;
  return page(
    'Signed in',
    `<h1>Signed in as ${escaped(username)}</h1><p>You can close this window.</p><script>${next}</script>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`);
}
