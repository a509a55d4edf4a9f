import { may, whoIs } from "../session/session.js";

/** Whether the caller may do to the order what the scope allows: to everybody's with it, to their own without. */
export const mayDo = (scope, order) => may(scope) || (whoIs()?.userId ?? null) === order.userId;
