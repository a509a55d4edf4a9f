import { start } from "./routing/router.js";
import { routes } from "./routing/routes.js";
import { restore } from "./session/session.js";
import { shell } from "./shell/shell.js";

const main = shell();
await restore();
start(routes, main);
