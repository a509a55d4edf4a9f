import { h } from "../dom/element.js";

export function show({ page }) {
    page.append(
        h("h1", null, "There is no such page"),
        h("p", null, "Choose one of the pages above, or find an order by its id or reference."),
    );
}
