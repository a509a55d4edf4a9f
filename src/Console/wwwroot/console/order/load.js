import { get } from "../api/client.js";

/** All that is known of the order. The saga is null for who may not see it. */
export async function load(id, signal) {
    const [order, saga, history] = await Promise.all([
        get(`/orders/${id}`, { signal }),
        get(`/orders/${id}/saga`, { signal }).catch(nullIfForbidden),
        get(`/orders/${id}/history`, { signal }),
    ]);
    return { order, saga, history: history.items };
}

function nullIfForbidden(problem) {
    if (problem.status === 403) {
        return null;
    }
    throw problem;
}
