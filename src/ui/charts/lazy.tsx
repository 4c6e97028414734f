// The drawings, each loaded when a view first shows its chart: recharts stays out of the
// first bundle. The frame around them is drawn at once and keeps their place.
import { makeLazy } from '../hooks/makeLazy.tsx';

export const BarListDrawing = makeLazy(
  async () => (await import('./drawings/BarListDrawing.tsx')).BarListDrawing,
);
export const StackedBarDrawing = makeLazy(
  async () => (await import('./drawings/StackedBarDrawing.tsx')).StackedBarDrawing,
);
export const BridgeDrawing = makeLazy(
  async () => (await import('./drawings/BridgeDrawing.tsx')).BridgeDrawing,
);
export const LinesDrawing = makeLazy(
  async () => (await import('./drawings/LinesDrawing.tsx')).LinesDrawing,
);
export const TreemapDrawing = makeLazy(
  async () => (await import('./drawings/TreemapDrawing.tsx')).TreemapDrawing,
);
export const SunburstDrawing = makeLazy(
  async () => (await import('./drawings/SunburstDrawing.tsx')).SunburstDrawing,
);
export const SankeyDrawing = makeLazy(
  async () => (await import('./drawings/SankeyDrawing.tsx')).SankeyDrawing,
);
