import { h } from "../dom/element.js";

/**
 * A page of a list as a table, with the way to the next.
 * @param numeric the heads of columns of numbers
 */
export function list({ label, heads, page, row, query, empty, numeric = ["Total"] }) {
    if (page.items.length === 0) {
        return h("p", { class: "muted" }, empty);
    }
    return [
        h(
            "div",
            { class: "table-frame", role: "region", "aria-label": label, tabindex: "0" },
            h(
                "table",
                null,
                h(
                    "thead",
                    null,
                    h(
                        "tr",
                        null,
                        heads.map((head) => h("th", { scope: "col", class: numeric.includes(head) && "number" }, head)),
                    ),
                ),
                h("tbody", null, page.items.map(row)),
            ),
        ),
        pages(page, query),
    ];
}

function pages({ next }, query) {
    const { cursor, ...rest } = query;
    return h(
        "nav",
        { class: "cursor", "aria-label": "Pages of the list" },
        cursor && h("a", { href: address(rest) }, "First page"),
        next && h("a", { href: address({ ...rest, cursor: next }), rel: "next" }, "Next page"),
    );
}

const address = (query) => `${location.pathname}?${new URLSearchParams(query)}`;
