// The application as it is shipped, with a clock: `measureNext()` answers how long the next
// input takes until the page is painted and changes no more. `?rows=20000` adds a generated
// document. Built for the benchmark only.
import '../../../src/state/trustedScripts.ts';
import { createRoot } from 'react-dom/client';
import '../../../src/ui/tokens.css';
import '../../../src/ui/global.css';
import { followDocuments } from '../../../src/state/bundledDocuments.ts';
import { syncHash } from '../../../src/state/hashSync.ts';
import { budgetStore } from '../../../src/state/store.ts';
import { App } from '../../../src/views/App.tsx';
import { generateReading } from './generate.ts';

declare global {
  interface Window {
    measureNext: () => Promise<number>;
    /** What is being measured. */
    settled: Promise<number>;
    /** Resolves when the page has come to rest. */
    rest: () => Promise<number>;
  }
}

/** So many frames without a change mean that the page has come to rest. */
const quietFrames = 8;

/** Milliseconds from `start` until the paint of the last change. */
function untilRest(start: number): Promise<number> {
  return new Promise((resolve) => {
    let isChanged = false;
    let last = start;
    let quiet = 0;
    const observer = new MutationObserver(() => {
      isChanged = true;
    });
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    // A message posted in a frame is taken up after its painting.
    const { port1, port2 } = new MessageChannel();
    const frame = () => port2.postMessage(undefined);
    port1.onmessage = () => {
      if (isChanged) last = performance.now();
      quiet = isChanged ? 0 : quiet + 1;
      isChanged = false;
      if (quiet < quietFrames) requestAnimationFrame(frame);
      else {
        observer.disconnect();
        port1.close();
        resolve(last - start);
      }
    };
    requestAnimationFrame(frame);
  });
}

window.rest = () => untilRest(performance.now());

window.measureNext = () =>
  new Promise((resolve) => {
    const inputs = ['pointerup', 'keydown'];
    const start = (event: Event) => {
      for (const name of inputs) document.removeEventListener(name, start, true);
      void untilRest(event.timeStamp).then(resolve);
    };
    for (const name of inputs) document.addEventListener(name, start, true);
  });

// What any change costs where it is measured: one word, on a key that nothing else takes.
const word = document.createElement('output');
document.body.append(word);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'F9') word.textContent = String(Number(word.textContent) + 1);
});

const rows = Number(new URLSearchParams(location.search).get('rows') ?? 0);
syncHash(budgetStore, window);
if (rows > 0) {
  const reading = generateReading(rows);
  budgetStore.getState().addReading(reading);
  budgetStore.getState().setView({ document: reading.disclosure.id });
}
followDocuments(budgetStore);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
createRoot(root).render(<App />);
