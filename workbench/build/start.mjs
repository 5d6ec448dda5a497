// Entry of `npm start`: builds the workbench, serves it on this computer, and builds again when a file changes.
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configurations, { load } from "../../webpack.config.js";

const { listen, pageServer } = await load("workbench/build/server.ts");
const folder = fileURLToPath(new URL("../../dist/workbench", import.meta.url));
const DEFAULT_PORT = 4100;

const wanted = process.env.PORT;
if (wanted !== undefined && !/^\d{1,5}$/.test(wanted)) {
  console.error(`PORT is "${wanted}"; give a number such as ${DEFAULT_PORT}.`);
  process.exit(1);
}

const server = pageServer(folder);
let watching;

function stop() {
  server.close();
  server.closeAllConnections();
  if (watching === undefined) process.exit(0);
  watching.close(() => process.exit(0));
}
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

console.log("Building the workbench…");
const compiler = webpack(configurations.find(({ name }) => name === "workbench"));
let address;
watching = compiler.watch({ aggregateTimeout: 200 }, async (failure, stats) => {
  if (failure) {
    console.error(failure.message);
    return;
  }
  const report = stats.toString("errors-warnings").trim();
  if (report !== "") console.error(report);
  if (stats.hasErrors()) return;
  if (address !== undefined) {
    console.log(`Built again: reload ${address}`);
    return;
  }
  try {
    address = `http://127.0.0.1:${await listen(server, Number(wanted ?? DEFAULT_PORT), wanted !== undefined)}/`;
    console.log(`The workbench is open at ${address}  (Ctrl-C stops it)`);
  } catch (thrown) {
    console.error(
      thrown.code === "EADDRINUSE"
        ? `Port ${wanted ?? DEFAULT_PORT} is taken; set PORT to a free one.`
        : `The server did not start: ${thrown.message}`,
    );
    stop();
  }
});
