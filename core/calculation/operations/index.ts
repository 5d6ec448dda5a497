/** Every operation and what it computes. The Record makes sure that none is forgotten. */
import type { Operation, OperationDefinition } from "../model";
import { afterLeaving } from "./afterLeaving";
import { attainment } from "./attainment";
import { cash } from "./cash";
import { credited } from "./credited";
import { curve } from "./curve";
import { drawBalance } from "./drawBalance";
import { drawPaid } from "./drawPaid";
import { drawRecovered } from "./drawRecovered";
import { drawTopUp } from "./drawTopUp";
import { flatRate } from "./flatRate";
import { gate } from "./gate";
import { holdback } from "./holdback";
import { limit } from "./limit";
import { matrix } from "./matrix";
import { milestones } from "./milestones";
import { multiplier } from "./multiplier";
import { objectives } from "./objectives";
import { paidBefore } from "./paidBefore";
import { payable } from "./payable";
import { payout } from "./payout";
import { periods } from "./periods";
import { planCap } from "./planCap";
import { points } from "./points";
import { pointsAbove } from "./pointsAbove";
import { prorate } from "./prorate";
import { proratedQuota } from "./proratedQuota";
import { quota } from "./quota";
import { quotaPeriods } from "./quotaPeriods";
import { ramp } from "./ramp";
import { score } from "./score";
import { spiff } from "./spiff";
import { sum } from "./sum";
import { takenBack } from "./takenBack";
import { tieredRate } from "./tieredRate";
import { trueUp } from "./trueUp";
import { typed } from "./typed";
import { unitsAbove } from "./unitsAbove";
import { weight } from "./weight";

export const OPERATIONS: Readonly<Record<Operation, OperationDefinition>> = {
  quota,
  ramp,
  quotaPeriods,
  proratedQuota,
  credited,
  typed,
  score,
  attainment,
  "rule.flatRate": flatRate,
  "rule.tieredRate": tieredRate,
  "rule.points": points,
  "rule.pointsAbove": pointsAbove,
  "rule.unitsAbove": unitsAbove,
  "rule.curve": curve,
  "rule.milestones": milestones,
  "rule.objectives": objectives,
  "rule.spiff": spiff,
  "rule.matrix": matrix,
  weight,
  periods,
  prorate,
  gate,
  multiplier,
  limit,
  payout,
  sum,
  planCap,
  cash,
  paidBefore,
  trueUp,
  afterLeaving,
  drawTopUp,
  drawRecovered,
  drawBalance,
  drawPaid,
  holdback,
  takenBack,
  payable,
};
