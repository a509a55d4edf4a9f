import { watch } from "../api/watch.js";
import { h } from "../dom/element.js";
import { poll } from "../dom/poll.js";
import { shortId } from "../format/words.js";
import { diagram } from "../saga/diagram.js";
import { actions } from "./actions.js";
import { facts } from "./facts.js";
import { lines } from "./lines.js";
import { outcome } from "./outcome.js";
import { load } from "./load.js";
import { timeline } from "./timeline.js";
import { waiting } from "./waiting.js";
import { reloading } from "./reloading.js";

export async function show({ page, params, signal }) {
    const reload = reloading(async () => draw(await load(params.id, signal)));
    const [top, about, goods, machine, waits, steps] = [outcome(), facts(), lines(), diagram(), waiting(signal), timeline()];
    const offers = actions(params.id, reload);
    let known = 0;
    page.append(
        h("h1", null, "Order ", h("span", { class: "id" }, shortId(params.id))),
        top.element,
        h("section", { "aria-labelledby": "saga" }, h("h2", { id: "saga" }, "Saga"), waits.element, machine.element),
        h("div", { class: "two" }, about.element, goods.element),
        offers.element,
        steps.element,
    );
    await follow();

    function draw(state) {
        known = state.saga?.transitions.at(-1)?.position ?? 0;
        [top, about, goods, machine, waits, steps, offers].forEach((part) => part.draw(state));
        return state;
    }

    async function follow() {
        const { saga } = await reload();
        if (saga === null) {
            return poll(signal, () => 2000, reload);
        }
        const onTransition = async (transition) => {
            steps.trace(transition);
            if (transition.position > known) {
                await reload();
            }
        };
        await watch(`/orders/${encodeURIComponent(params.id)}/saga/watch`, { signal, onTransition });
    }
}
