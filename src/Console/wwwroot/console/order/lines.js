import { h, replace } from "../dom/element.js";
import { money } from "../format/money.js";
import { moment } from "../format/times.js";
import { returnedPieces } from "./returned.js";

/** Lines that are shown; an order may have 2,000. */
const most = 200;

export function lines() {
    const content = h("div", null);
    let shown = null;
    return {
        element: h("section", { "aria-labelledby": "order-lines" }, h("h2", { id: "order-lines" }, "Lines"), content),
        draw({ order }) {
            if (shown !== order.version) {
                shown = order.version;
                replace(
                    content,
                    table(order),
                    order.returns.map((one) => returned(one, order)),
                );
            }
        },
    };
}

function table(order) {
    const back = returnedPieces(order);
    const hasReturns = order.returns.length > 0;
    const head = ["SKU", "Pieces", hasReturns && "Returned", "Each", "Sum"].filter(Boolean);
    return h(
        "div",
        { class: "table-frame", role: "region", "aria-label": "Lines of the order", tabindex: "0" },
        h(
            "table",
            null,
            h(
                "thead",
                null,
                h(
                    "tr",
                    null,
                    head.map((name, index) => h("th", { scope: "col", class: index > 0 && "number" }, name)),
                ),
            ),
            h(
                "tbody",
                null,
                order.lines.slice(0, most).map((line, index) => row(line, back.get(index) ?? 0, hasReturns, order.currency)),
                order.charges.map((charge) => chargeRow(charge, head.length, order.currency)),
            ),
            h(
                "tfoot",
                null,
                h(
                    "tr",
                    null,
                    h("th", { scope: "row", colspan: head.length - 1 }, "Total"),
                    number(money(order.total, order.currency)),
                ),
            ),
        ),
        order.lines.length > most && h("p", { class: "muted" }, `The first ${most} of ${order.lines.length} lines.`),
    );
}

const row = (line, back, hasReturns, currency) =>
    h(
        "tr",
        null,
        h("th", { scope: "row" }, line.sku),
        number(line.quantity),
        hasReturns && number(back),
        number(money(line.unitPrice, currency)),
        number(money(line.unitPrice * line.quantity, currency)),
    );

const chargeRow = (charge, columns, currency) =>
    h("tr", null, h("th", { scope: "row", colspan: columns - 1 }, charge.code), number(money(charge.amount, currency)));

const number = (content) => h("td", { class: "number" }, content);

const returned = (one, order) =>
    h(
        "p",
        null,
        `Return of ${money(one.refund, order.currency)}, `,
        one.settledAt ? ["settled ", moment(one.settledAt)] : ["under way since ", moment(one.requestedAt)],
        `: ${one.reason}`,
    );
