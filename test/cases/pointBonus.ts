/** Worked figures of POINT_BONUS. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  {
    id: "POINT_BONUS",
    args: [
      225000,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 6750,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      240000,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 7200,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      300000,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 9400,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      360000,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 12000,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      361200,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 12052,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      450000,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 15900,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      480000,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
    ],
    result: 17400,
    source: "seed plan 3 (computed)",
  },
  {
    id: "POINT_BONUS",
    args: [
      361200,
      300000,
      [
        [0, 90],
        [0.8, 110],
        [1, 130],
        [1.5, 150],
      ],
      null,
      true,
    ],
    result: 12000,
    source: "seed plan 3, whole points only (computed)",
  },
];

export default cases;
