import { get } from "../api/client.js";
import { h } from "../dom/element.js";
import { poll } from "../dom/poll.js";
import { projectionView } from "./projection-view.js";

const calm = 3000;
const busy = 700;

/** How the read tables follow the log. */
export async function show({ page, signal }) {
    const content = h("div", { class: "projections" }, h("p", { class: "muted" }, "Loading"));
    const views = new Map();
    let isBusy = false;
    page.append(h("h1", null, "Projections"), content);
    const load = async () => {
        const answer = await get("/projections", { signal });
        const projections = answer.items ?? answer;
        if (views.size === 0) {
            content.replaceChildren();
        }
        for (const projection of projections) {
            if (!views.has(projection.name)) {
                views.set(projection.name, projectionView(projection.name, load));
                content.append(views.get(projection.name).element);
            }
            views.get(projection.name).draw(projection);
        }
        isBusy = projections.some((one) => isUnderWay(one.rebuild) || isUnderWay(one.verification?.build));
    };
    await load();
    poll(signal, () => (isBusy ? busy : calm), load);
}

const isUnderWay = (build) => Boolean(build) && build.state !== "Completed";
