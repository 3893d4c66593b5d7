/** Stands in for the CCP's own interface: a frame that is hidden until an element shows it, as that of a real session. */
export function ownInterface(left) {
  const frame = Object.assign(document.createElement('iframe'), {
    src: 'own-interface.html',
    className: 'own-interface',
  });
  frame.title = 'Amazon Connect';
  document.body.append(frame);
  left.addEventListener('abort', () => frame.remove());
  return frame;
}
