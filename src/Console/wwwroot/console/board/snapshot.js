import { get } from "../api/client.js";
import { endings, underWay } from "../saga/states.js";

const pageSize = 200;
const mostPages = 10;
const endedShown = 30;

/**
 * Fills the board with what is in the lists.
 * @returns the position that all of it includes: what comes after is the watch's to tell, and may repeat some of it
 */
export async function snapshot(sagas, { user, signal }) {
    const ofUser = user && (await ordersOf(user, signal));
    const isShown = (item) => !ofUser || ofUser.has(item.orderId);
    const positions = await Promise.all([
        ...underWay.map((state) => pages(state, mostPages, pageSize)),
        ...endings.map((state) => pages(state, 1, endedShown)),
    ]);
    return Math.min(...positions);

    async function pages(state, most, limit) {
        let first = null;
        let cursor = null;
        for (let page = 0; page < most; page++) {
            const list = await get("/sagas", { query: { state, cursor, limit }, signal });
            list.items.filter(isShown).forEach((item) => sagas.add(item));
            first ??= list.position;
            cursor = list.next;
            if (cursor === null) {
                return first;
            }
        }
        if (underWay.includes(state)) {
            sagas.markPartial(state);
        }
        return first;
    }
}

// The list of sagas does not tell users apart.
async function ordersOf(userId, signal) {
    const { items } = await get("/orders", { query: { userId, limit: pageSize }, signal });
    return new Set(items.map((order) => order.id));
}
