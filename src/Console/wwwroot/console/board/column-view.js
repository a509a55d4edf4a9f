import { h, setText } from "../dom/element.js";
import { words } from "../format/words.js";
import { isEnding } from "../saga/states.js";
import { cardView } from "./card-view.js";

/** Cards that a column holds; of the others it tells the number. */
const most = 40;

/** Cards that are kept to be shown again; more than all columns hold. */
const mostKept = 700;

const cards = new Map();

export function columnView(state) {
    const number = h("span", { class: "number" }, "0");
    const list = h("ul", { class: "cards" });
    const rest = h("p", { class: "muted rest" });
    let shown = [];
    return {
        element: h(
            "section",
            { class: "column", "data-state": state, "aria-label": words(state) },
            h("h3", null, words(state), " ", isEnding(state) ? h("span", { class: "visually-hidden" }, "lately ") : null, number),
            list,
            rest,
        ),
        shown: () => shown,
        draw(sagas, isPartial) {
            shown = sagas.slice(0, most);
            setText(number, `${sagas.length.toLocaleString()}${isPartial ? "+" : ""}`);
            setText(rest, sagas.length > most ? `and ${(sagas.length - most).toLocaleString()} more` : "");
            place(list, shown);
        },
    };
}

function place(list, sagas) {
    const wanted = new Set(sagas.map((saga) => saga.orderId));
    for (const element of [...list.children]) {
        if (!wanted.has(element.dataset.order)) {
            element.remove();
        }
    }
    sagas.forEach((saga, index) => {
        const card = cardOf(saga);
        card.draw(saga);
        if (list.children[index] !== card.element) {
            list.insertBefore(card.element, list.children[index] ?? null);
        }
    });
}

function cardOf(saga) {
    let card = cards.get(saga.orderId);
    if (!card) {
        dropUnused();
        card = cardView(saga.orderId);
        cards.set(saga.orderId, card);
    }
    return card;
}

function dropUnused() {
    if (cards.size > mostKept) {
        for (const [id, card] of cards) {
            if (!card.element.isConnected) {
                cards.delete(id);
            }
        }
    }
}
