/** The part that reads exports: loaded once a table is pasted or selected. */
export { readDeals } from "./reading";
export { remembered } from "./remembered";
