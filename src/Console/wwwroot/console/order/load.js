import { get } from "../api/client.js";

/** All that is known of the order. The saga is null for who may not see it. */
export async function load(id, signal) {
    const path = `/orders/${encodeURIComponent(id)}`;
    const [order, saga, history] = await Promise.all([
        get(path, { signal }),
        get(`${path}/saga`, { signal }).catch(nullIfHidden),
        get(`${path}/history`, { signal }),
    ]);
    return { order, saga, history: history.items };
}

// Without the scope there is no such saga. Where there is no such order, the order itself says so.
function nullIfHidden(problem) {
    if (problem.status === 403 || problem.status === 404) {
        return null;
    }
    throw problem;
}
