import { watch } from "../api/watch.js";
import { announce } from "../dom/announce.js";
import { everySecond } from "../dom/clock.js";
import { frames } from "../dom/frames.js";
import { shortId } from "../format/words.js";
import { go } from "../routing/router.js";
import { may } from "../session/session.js";
import { boardView } from "./board-view.js";
import { filters } from "./filters.js";
import { header } from "./header.js";
import { Sagas } from "./sagas.js";
import { Reasons } from "./reasons.js";
import { snapshot } from "./snapshot.js";

export async function show({ page, query, signal }) {
    if (!may("sagas:read")) {
        // Customers have orders rather than a board.
        return go("/console/orders", { instead: true });
    }
    const sagas = new Sagas();
    const filter = filters(query, () => draw());
    const view = boardView();
    const top = header(() => draw());
    const draw = frames(() => {
        if (!top.isPaused()) {
            view.draw(sagas, filter.current());
            reasons.look(view.shownWithoutReason());
        }
    });
    const reasons = new Reasons(signal, (id, reason) => sagas.explain(id, reason) && draw());
    page.append(top.element, filter.element, view.element);
    const user = filter.current().user;
    const position = await snapshot(sagas, { user, signal });
    draw();
    everySecond(signal, () => sagas.forgetOld() && draw(), 5000);
    await watch("/sagas/watch", {
        query: { after: position, userId: user },
        signal,
        onTransition: (transition) => {
            if (sagas.apply(transition)) {
                announce(`An order needs attention: ${transition.attention ?? shortId(transition.orderId)}`);
            }
            draw();
        },
    });
}
