// The drawings, each loaded when a view first shows its chart: recharts stays out of the
// first bundle. The frame around them is drawn at once and keeps their place.
import { lazy } from 'react';

export const BarListDrawing = lazy(async () => ({
  default: (await import('./drawings/BarListDrawing.tsx')).BarListDrawing,
}));
export const StackedBarDrawing = lazy(async () => ({
  default: (await import('./drawings/StackedBarDrawing.tsx')).StackedBarDrawing,
}));
export const BridgeDrawing = lazy(async () => ({
  default: (await import('./drawings/BridgeDrawing.tsx')).BridgeDrawing,
}));
export const LinesDrawing = lazy(async () => ({
  default: (await import('./drawings/LinesDrawing.tsx')).LinesDrawing,
}));
export const TreemapDrawing = lazy(async () => ({
  default: (await import('./drawings/TreemapDrawing.tsx')).TreemapDrawing,
}));
export const SunburstDrawing = lazy(async () => ({
  default: (await import('./drawings/SunburstDrawing.tsx')).SunburstDrawing,
}));
export const SankeyDrawing = lazy(async () => ({
  default: (await import('./drawings/SankeyDrawing.tsx')).SankeyDrawing,
}));
