import { h } from "../dom/element.js";
import { backward, endings, forward, underWay } from "../saga/states.js";
import { columnView } from "./column-view.js";

/** All columns; they are always there, so that nothing moves but the cards. */
export function boardView() {
    const columns = new Map([...underWay, ...endings].map((state) => [state, columnView(state)]));
    const group = (name, states) =>
        h(
            "section",
            { class: "board-group", "aria-label": name },
            h("h2", null, name),
            h(
                "div",
                { class: "board" },
                states.map((state) => columns.get(state).element),
            ),
        );
    return {
        element: h(
            "div",
            { class: "board-groups" },
            group("Under way", forward),
            group("On the way back", backward),
            group("Ended lately", endings),
        ),
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
            ["Rejected", "Cancelled"].flatMap((state) =>
                columns
                    .get(state)
                    .shown()
                    .filter((saga) => !saga.reason)
                    .map((saga) => saga.orderId),
            ),
    };
}
