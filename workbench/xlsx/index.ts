/** What the page loads when the first .xlsx file is opened or downloaded. */
export { LARGEST_FILE, XlsxError } from "./parts";
export { readXlsx } from "./read";
export { xlsxOf } from "./write";
