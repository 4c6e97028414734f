// Everything of a picture that is not its marks: title, unit, filters, legend, source,
// check state and link, drawn inside the same SVG. Hidden from screen readers, which
// get the same words as real text from the frame.
import type { ChartLayout } from './chartLayout.ts';
import styles from './Chart.module.css';
import { Silent } from './Silent.tsx';

export function Decorations({ layout }: { readonly layout: ChartLayout }) {
  return (
    <Silent>
      {layout.texts.map((text) => (
        <text key={text.id} x={text.x} y={text.y} className={styles[text.style]}>
          {text.text}
        </text>
      ))}
      {layout.legend.map((entry) => (
        <g key={entry.key}>
          <rect
            x={entry.x}
            y={entry.isLine === true ? entry.y - 5 : entry.y - 9}
            width={10}
            height={entry.isLine === true ? 2 : 10}
            style={{ fill: entry.color }}
          />
          <text x={entry.x + 15} y={entry.y} className={styles.sub}>
            {entry.label}
          </text>
        </g>
      ))}
      <line x1={0} x2={layout.width} y1={layout.ruleY} y2={layout.ruleY} className={styles.rule} />
    </Silent>
  );
}
