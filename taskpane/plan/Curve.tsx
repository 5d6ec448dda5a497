/** The payout curve as a small picture; the figures stand beside it, so it never is the only place of a fact. */
import type { Language } from "../../core/text/language";
import { percentText } from "../numbers";

interface Point {
  readonly attainment: number;
  readonly payout: number;
}

interface Props {
  readonly points: readonly Point[];
  readonly marked?: readonly Point[];
  readonly label: string;
  readonly language: Language;
  /** A thumbnail has no scale. */
  readonly small?: boolean;
}

const WIDTH = 300;
const HEIGHT = 92;

export function Curve({ points, marked = [], label, language, small = false }: Props) {
  const bottom = HEIGHT - 4;
  const right = Math.max(...points.map((point) => point.attainment)) || 1;
  const top = Math.max(...points.map((point) => point.payout)) || 1;
  const low = Math.min(0, ...points.map((point) => point.payout));
  const x = (attainment: number) => round(8 + (attainment / right) * (WIDTH - 16));
  const y = (payout: number) => round(bottom - ((payout - low) / (top - low || 1)) * (bottom - 8));
  const line = points.map((point) => `${x(point.attainment)},${y(point.payout)}`).join(" ");
  const scale = small ? [] : (right <= 3 ? [0, 1, 2, 3] : [0, 1, Math.floor(right)]).filter((mark) => mark <= right);
  return (
    <div className="cp-figure">
      <svg className="cp-curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {scale.map((mark) => (
          <line key={mark} className="cp-mark" x1={x(mark)} x2={x(mark)} y1={8} y2={bottom} />
        ))}
        <polyline className="cp-area" points={`${x(0)},${y(0)} ${line} ${x(right)},${y(0)}`} />
        <line className="cp-axis" x1={x(0)} x2={x(right)} y1={y(0)} y2={y(0)} />
        <polyline className="cp-line" points={line} />
        {marked.map((point) => (
          <circle key={point.attainment} className="cp-dot" cx={x(point.attainment)} cy={y(point.payout)} r={4} />
        ))}
      </svg>
      {scale.length > 0 && (
        // Beside the drawing, not in it: letters keep their size however wide the pane is.
        <div className="cp-scale" aria-hidden="true">
          {scale.map((mark) => (
            <span
              key={mark}
              className={x(mark) > WIDTH - 30 ? "cp-end" : ""}
              style={{ insetInlineStart: `${(x(mark) / WIDTH) * 100}%` }}
            >
              {percentText(mark, language)}
            </span>
          ))}
        </div>
      )}
    </div>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
