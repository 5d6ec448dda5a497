/** Files that webpack hands over as their text. */
declare module "*.csv" {
  const text: string;
  export default text;
}
