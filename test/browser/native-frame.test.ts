import { expect } from '@esm-bundle/chai';
import { FakeSession } from './harness/fake-session.js';
import { Panel, settled, until } from './harness/panel.js';
import { situation } from './harness/situations.js';

let frame: HTMLIFrameElement;

beforeEach(() => {
  frame = document.createElement('iframe');
  frame.style.cssText =
    'position: fixed; right: 0px; bottom: 0px; width: 320px; height: 480px; border: 0; visibility: hidden;';
});

afterEach(() => {
  Panel.closeAll();
  window.scrollTo(0, 0);
});

/** The session's frame at the end of the body, where the gateway puts it, and the element in a place of its own. */
async function open(place = document.body): Promise<HTMLElement> {
  const session = new FakeSession(situation('connected'));
  session.frame = frame;
  const element = document.createElement('ccp-native-frame');
  element.session = session;
  place.append(element);
  document.body.append(frame);
  await settled(document.body);
  return element;
}

const isOver = (element: Element): boolean => {
  const [box, shown] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
  const isThere = getComputedStyle(frame).visibility === 'visible';
  return (
    isThere && (['top', 'left', 'width', 'height'] as const).every((edge) => Math.abs(box[edge] - shown[edge]) < 1)
  );
};

describe('the CCP’s own user interface', () => {
  it('lies over the element, without being moved in the document', async () => {
    const element = await open();
    await until('the frame', () => isOver(element));
    expect(frame.parentElement === document.body).to.equal(true);
  });

  it('follows when the page scrolls, and when a sibling grows', async () => {
    const above = document.createElement('div');
    above.style.height = '900px';
    document.body.append(above);
    const element = await open();
    window.scrollTo(0, 500);
    await until('the frame after the scroll', () => isOver(element));
    above.style.height = '950px';
    await until('the frame after the growth', () => isOver(element));
  });

  it('is cut off where a scroller cuts the element off', async () => {
    const scroller = document.createElement('div');
    scroller.style.cssText = 'height: 200px; width: 300px; overflow: auto;';
    document.body.append(scroller);
    await open(scroller);
    await until('the cut', () => frame.style.clipPath.startsWith('inset(0px'));
    const [, right, bottom] =
      /inset\((\S+) (\S+) (\S+)/.exec(frame.style.clipPath)?.slice(1).map(Number.parseFloat) ?? [];
    expect(bottom).to.be.closeTo(265, 20);
    expect(right).to.be.at.most(20);
    scroller.style.height = '0';
    await until('nothing to be seen', () => getComputedStyle(frame).visibility === 'hidden');
  });

  it('hides when the element goes, and stands where it stood', async () => {
    const element = await open();
    await until('the frame', () => isOver(element));
    element.remove();
    expect(getComputedStyle(frame).visibility).to.equal('hidden');
    expect(frame.style.width).to.equal('320px');
    expect(frame.isConnected).to.equal(true);
  });

  it('is shown by the softphone under its state bar, once somebody is signed in', async () => {
    const panel = await Panel.open('connected', { view: 'native' });
    expect(panel.text).to.include('On contact');
    expect(panel.all('ccp-native-frame').length).to.equal(1);
    expect(panel.keys).to.deep.equal([]);
    Panel.closeAll();
    const outside = await Panel.open('signed-out', { view: 'native' });
    expect(outside.all('ccp-native-frame').length).to.equal(0);
    expect(outside.text).to.include('Sign in');
  });
});
