/** Worked figures of GRR_BONUS. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  {
    id: "GRR_BONUS",
    args: [320000, 300000, 125],
    result: 2500,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
  },
  {
    id: "GRR_BONUS",
    args: [320500, 300000, 125],
    result: 2562.5,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "parts of a thousand are paid",
  },
  {
    id: "GRR_BONUS",
    args: [320500, 300000, 125, null, null, null, true],
    result: 2500,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "whole thousands only",
  },
  {
    id: "GRR_BONUS",
    args: [239999.99, 300000, 125, 1000, 0.8, 1000],
    result: 0,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "one cent below the gate",
  },
  {
    id: "GRR_BONUS",
    args: [240000, 300000, 125, 1000, 0.8, 1000],
    result: 1000,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "exactly at the gate",
  },
  {
    id: "GRR_BONUS",
    args: [[[240000], [320000], [100000]], 300000, 125, null, 0.8, 1000],
    result: [[1000], [3500], [0]],
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
  },
  {
    id: "GRR_BONUS",
    args: [0, 300000, 125, null, null, 1000],
    result: {
      code: "#VALUE!",
      message:
        "gate is missing, so gate_bonus would be paid whatever is retained. Enter the share of quota from which it is paid, such as 0.8 for 80 %.",
    },
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "a gate bonus without a gate is refused",
  },
  {
    id: "GRR_BONUS",
    args: [320000, 300000, 125, null, null, 0],
    result: 2500,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "no gate bonus needs no gate",
  },
  {
    id: "GRR_BONUS",
    args: [0, 300000, 125, null, 0, 1000],
    result: 1000,
    source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
    note: "a gate of 0, when somebody means it",
  },
];

export default cases;
