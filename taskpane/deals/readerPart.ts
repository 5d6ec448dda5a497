/** What reads an export, and what is shown of it: needed once a table is pasted or selected. */
export const dealReader = () => import(/* webpackChunkName: "deals" */ "./reader");
