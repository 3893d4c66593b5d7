/**
 * Whether this browser runs in an Azure Virtual Desktop or Windows 365 whose call redirection is on. Microsoft's extension
 * says so on `navigator.mediaDevices`, and perhaps only to the sites that the administrator has listed: a no proves nothing.
 */
export function isAzureDesktop(from: unknown = globalThis.navigator): boolean {
  const devices = member(from, 'mediaDevices');
  return member(devices, 'isCallRedirectionEnabled') === true;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
