import { get } from "../api/client.js";
import { h, replace } from "../dom/element.js";
import { field } from "../forms/field.js";
import { money } from "../format/money.js";
import { filterForm } from "../lists/filter-form.js";
import { list } from "../lists/list.js";
import { may } from "../session/session.js";
import { productForm } from "./product-form.js";
import { withdrawButton } from "./withdraw.js";

/** The catalogue: what is sold, and at what price. */
export async function show({ page, query, signal }) {
    const found = h("div", null, h("p", { class: "muted" }, "Loading"));
    const result = h("div", null);
    const edit = may("products:write") ? productForm((position) => load(position)) : null;
    page.append(
        h("h1", null, "Products"),
        filterForm("Search the products", "/console/products", [
            field("search", "Name or SKU", { value: query.search, type: "search" }),
        ]),
        result,
        found,
    );
    if (edit) {
        page.append(edit.element);
    }
    await load();

    async function load(atLeastPosition) {
        const products = await get("/products", {
            query: { search: query.search, cursor: query.cursor, limit: 50, atLeastPosition },
            signal,
        });
        const heads = ["SKU", "Name", "Price", edit && "Change"].filter(Boolean);
        const row = (product) =>
            h(
                "tr",
                null,
                h("th", { scope: "row" }, product.sku),
                h("td", null, product.name),
                h("td", { class: "number" }, money(product.price.amount, product.price.currency)),
                edit &&
                    h(
                        "td",
                        null,
                        h(
                            "div",
                            { class: "buttons" },
                            h(
                                "button",
                                {
                                    type: "button",
                                    class: "quiet",
                                    "aria-label": `Edit ${product.sku}`,
                                    onclick: () => edit.fill(product),
                                },
                                "Edit",
                            ),
                            withdrawButton(product, result, load),
                        ),
                    ),
            );
        replace(
            found,
            list({ label: "Products", heads, page: products, row, query, empty: "No product is like that.", numeric: ["Price"] }),
        );
    }
}
