import { describe, expect, it } from 'vitest';
import { PropsBinding } from '../../src/react/props-binding.js';

/** Stands for an element: what a binding uses of one are properties and listeners. */
class Phone extends EventTarget {
  region = '';
  isOpen = false;
}

function bound(): { readonly phone: Phone; readonly give: (props: object) => void; readonly binding: PropsBinding } {
  const phone = new Phone();
  const binding = new PropsBinding(['region', 'isOpen'], { onCcpError: 'ccp-error' });
  return { phone, binding, give: (props) => binding.apply(phone as unknown as Element, { ...props }) };
}

const error = (): Event => new Event('ccp-error');

describe('a component around an element', () => {
  it('sets properties as they are, and leaves the others alone', () => {
    const { phone, give } = bound();
    give({ isOpen: true });
    expect(phone).toMatchObject({ isOpen: true, region: '' });
  });

  it('gives back the first value of a property that is left out', () => {
    const { phone, give } = bound();
    phone.region = 'us-east-1';
    give({ region: 'ap-northeast-1' });
    give({});
    expect(phone.region).toBe('us-east-1');
  });

  it('does not undo what the element changed by itself', () => {
    const { phone, give } = bound();
    give({ isOpen: false });
    phone.isOpen = true;
    give({ isOpen: false, region: 'eu-west-2' });
    expect(phone.isOpen).toBe(true);
  });

  it('calls the handler of the latest drawing, once', () => {
    const { phone, give } = bound();
    const heard: string[] = [];
    give({ onCcpError: () => heard.push('first') });
    give({ onCcpError: () => heard.push('second') });
    phone.dispatchEvent(error());
    expect(heard).toEqual(['second']);
  });

  it('hears what happens while the first properties are set', () => {
    const { phone, give } = bound();
    const heard: string[] = [];
    Object.defineProperty(phone, 'region', { get: () => '', set: () => phone.dispatchEvent(error()) });
    give({ region: 'x', onCcpError: () => heard.push('error') });
    expect(heard).toEqual(['error']);
  });

  it('hears nothing when it is gone, and everything when it comes back', () => {
    const { phone, give, binding } = bound();
    const heard: string[] = [];
    const props = { onCcpError: () => heard.push('error') };
    give(props);
    binding.release();
    phone.dispatchEvent(error());
    expect(heard).toEqual([]);
    give(props);
    phone.dispatchEvent(error());
    expect(heard).toEqual(['error']);
  });

  it('leaves to React what is not its own, in words that React 18 and 19 write alike', () => {
    const { binding } = bound();
    const rest = binding.rest({ className: 'wide', hidden: false, 'aria-busy': false, region: 'x', onCcpError: null });
    expect(rest).toEqual({ class: 'wide', hidden: undefined, 'aria-busy': false });
  });
});
