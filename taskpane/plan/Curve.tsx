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

export function Curve({ points, marked = [], label, language, small = false }: Props) {
  const height = small ? 96 : 116;
  const bottom = small ? height - 6 : height - 20;
  const right = Math.max(...points.map((point) => point.attainment)) || 1;
  const top = Math.max(...points.map((point) => point.payout)) || 1;
  const low = Math.min(0, ...points.map((point) => point.payout));
  const x = (attainment: number) => 8 + (attainment / right) * (WIDTH - 16);
  const y = (payout: number) => bottom - ((payout - low) / (top - low || 1)) * (bottom - 10);
  const line = points.map((point) => `${round(x(point.attainment))},${round(y(point.payout))}`).join(" ");
  const scale = right <= 3 ? [0, 1, 2, 3] : [0, 1, Math.floor(right)];
  return (
    <svg
      className={small ? "cp-curve cp-small" : "cp-curve"}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={label}
    >
      <line className="cp-axis" x1={x(0)} x2={x(right)} y1={y(0)} y2={y(0)} />
      {!small &&
        scale
          .filter((mark) => mark <= right)
          .map((mark) => (
            <g key={mark}>
              <line className="cp-mark" x1={x(mark)} x2={x(mark)} y1={10} y2={bottom} />
              <text
                className="cp-scale"
                x={x(mark)}
                y={height - 4}
                textAnchor={mark === 0 ? "start" : mark === right ? "end" : "middle"}
              >
                {percentText(mark, language)}
              </text>
            </g>
          ))}
      <polyline className="cp-area" points={`${x(0)},${y(0)} ${line} ${x(right)},${y(0)}`} />
      <polyline className="cp-line" points={line} />
      {marked.map((point) => (
        <circle key={point.attainment} className="cp-dot" cx={x(point.attainment)} cy={y(point.payout)} r={4} />
      ))}
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
