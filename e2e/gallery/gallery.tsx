// A page to look at every part of the interface kit with drawn data; not shipped.
// `?theme=dark` and `?language=en` choose what is looked at.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import '../../src/ui/tokens.css';
import '../../src/ui/global.css';
import { LanguageProvider } from '../../src/ui/language/LanguageProvider.tsx';
import { ChartGallery } from './ChartGallery.tsx';
import { ControlGallery } from './ControlGallery.tsx';
import { LongTreeGallery } from './LongTreeGallery.tsx';
import { TableGallery } from './TableGallery.tsx';

const query = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';

function Gallery() {
  const [highlighted, setHighlighted] = useState<string>();
  const shared = { highlightedKey: highlighted, onHighlight: setHighlighted };
  return (
    <LanguageProvider language={query.get('language') === 'en' ? 'en' : 'zh'}>
      <main style={{ maxInlineSize: '72rem', margin: '0 auto', padding: '1.5rem 1rem' }}>
        <h1>Gallery</h1>
        {query.has('rows') && <LongTreeGallery count={Number(query.get('rows'))} />}
        <ControlGallery />
        <TableGallery {...shared} />
        <ChartGallery {...shared} />
      </main>
    </LanguageProvider>
  );
}

const element = document.getElementById('root');
if (element === null) throw new Error('no root');
createRoot(element).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
