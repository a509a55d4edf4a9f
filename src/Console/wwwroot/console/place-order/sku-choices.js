import { get } from "../api/client.js";
import { h, replace } from "../dom/element.js";
import { money } from "../format/money.js";

/** Milliseconds without a key before the catalogue is asked. */
const rest = 250;

/** Suggestions for fields with `list="skus"`: products with what was typed in their SKU or name. */
export function skuChoices() {
    const list = h("datalist", { id: "skus" });
    let timer = null;
    const load = async (search) => {
        const { items } = await get("/products", { query: { search, limit: 20 } }).catch(() => ({ items: [] }));
        replace(
            list,
            items.map(({ sku, name, price }) => h("option", { value: sku }, `${name}, ${money(price.amount, price.currency)}`)),
        );
    };
    const holder = h("div", { hidden: true }, list);
    load();
    queueMicrotask(() =>
        holder.parentElement?.addEventListener("input", ({ target }) => {
            if (target.getAttribute("list") === "skus") {
                clearTimeout(timer);
                timer = setTimeout(() => load(target.value.trim()), rest);
            }
        }),
    );
    return holder;
}
