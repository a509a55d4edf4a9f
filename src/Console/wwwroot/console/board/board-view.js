import { h } from "../dom/element.js";
import { endings, underWay } from "../saga/states.js";
import { columnView } from "./column-view.js";

/** All columns; they are always there, so that nothing moves but the cards. */
export function boardView() {
    const columns = new Map([...underWay, ...endings].map((state) => [state, columnView(state)]));
    const group = (name, states) =>
        h(
            "section",
            { class: "board-group", "aria-label": name },
            h("h2", { class: "visually-hidden" }, name),
            h("div", { class: "board" }, states.map((state) => columns.get(state).element)),
        );
    return {
        element: h("div", null, group("Under way", underWay), group("Ended lately", endings)),
        draw(sagas, filter) {
            const focused = document.activeElement;
            const byState = sagas.columns(filter);
            for (const [state, column] of columns) {
                column.draw(byState.get(state) ?? [], sagas.isPartial(state));
            }
            // A card that has moved to another column has lost it.
            if (focused !== document.activeElement && focused.isConnected) {
                focused.focus({ preventScroll: true });
            }
        },
        shownWithoutReason: () =>
            ["Rejected", "Cancelled"].flatMap((state) => columns.get(state).shown().filter((saga) => !saga.reason).map((saga) => saga.orderId)),
    };
}
