/** Worked figures of DRAW_PAYMENT: the four types that go by the same names elsewhere. */
import type { Case } from "./case";

const quotapath = "https://help.quotapath.com/en/articles/15505239-how-to-create-non-recoverable-draws";
const xactly = "https://xactlykulik.wordpress.com/2015/07/23/using-xactly-draws/";
const header = ["Paid", "Top-up", "Recovered", "Closing balance"];
const id = "DRAW_PAYMENT";

const cases: readonly Case[] = [
  { id, args: [3200, 5000, 0, "guarantee"], result: [header, [5000, 1800, 0, 0]], source: quotapath },
  { id, args: [3200, 5000, 0, "recoverable guarantee"], result: [header, [5000, 1800, 0, 1800]], source: quotapath },
  { id, args: [200, 100, 0, "recoverable"], result: [header, [300, 100, 0, 100]], source: xactly },
  { id, args: [200, 100, 0, "recoverable guarantee"], result: [header, [200, 0, 0, 0]], source: xactly },
  { id, args: [50, 100, 0, "recoverable guarantee"], result: [header, [100, 50, 0, 50]], source: xactly },
  {
    id,
    args: [200, 100, 0, "non-recoverable"],
    result: [header, [300, 100, 0, 0]],
    source: "computed: paid on top, nothing is owed",
  },
  {
    id,
    args: [9000, 5000, 3000, "recoverable guarantee"],
    result: [header, [6000, 0, 3000, 0]],
    source: "computed: 4,000 above the draw repay the 3,000 owed",
  },
  {
    id,
    args: [9000, 5000, 3000, "recoverable guarantee", 1000],
    result: [header, [8000, 0, 1000, 2000]],
    source: "computed: at most 1,000 is recovered in a period",
  },
  {
    id,
    args: [6000, 5000, 3000, "recoverable guarantee"],
    result: [header, [5000, 0, 1000, 2000]],
    source: "computed: recovery never pays less than the draw",
  },
  {
    id,
    args: [500, 1000, 800, "recoverable"],
    result: [header, [1000, 1000, 500, 1300]],
    source: "computed: 500 earned repay 500 of the 800 owed, the new draw is owed",
  },
  {
    id,
    args: [-500, 1000, 0, "guarantee"],
    result: [header, [1000, 1500, 0, 0]],
    source: "computed: after a clawback the guarantee still pays the draw",
  },
  {
    id,
    args: [800, 1000, 400, "guarantee"],
    result: [header, [1000, 200, 0, 400]],
    source: "computed: a type that recovers nothing carries an older balance on",
  },
  {
    id,
    args: [[[800], [null], [1500]], [[1000], [1000], [500]], 0, "recoverable guarantee"],
    result: [header, [1000, 200, 0, 200], [null, null, null, null], [1300, 0, 200, 0]],
    source: "computed: a draw of its own for each period; a blank period has not happened yet",
  },
  {
    id,
    args: [
      [[1], [2]],
      [[1], [2], [3]],
    ],
    result: {
      code: "#VALUE!",
      message: "earned has 2 cells and draw has 3. Give as many of one as of the other.",
    },
    source: "the semantics of this project",
  },
  {
    id,
    args: [100, 50, 0, "forgivable"],
    result: {
      code: "#VALUE!",
      message:
        'type: "forgivable" is not one of "guarantee", "recoverable guarantee", "recoverable", "non-recoverable".',
    },
    source: "the semantics of this project",
  },
];

export default cases;
