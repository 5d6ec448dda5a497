// Entry of `npm run start:excel`; the work is in develop.ts, which is loaded like every generator of the build.
import { fileURLToPath } from "node:url";

process.env.ADDIN_DEVELOPMENT = "1";
const { default: webpack } = await import("webpack");
const { default: configurations, load } = await import("../../webpack.config.js");
const { generate } = await import("selfsigned");
const { develop } = await load("excel-addin/build/develop.ts");

const excel = configurations.find(({ name }) => name === "excel");
await develop({ root: fileURLToPath(new URL("../..", import.meta.url)), compiler: webpack(excel), generate });
