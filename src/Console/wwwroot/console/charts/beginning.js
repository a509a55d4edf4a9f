import { get } from "../api/client.js";
import { underWay } from "../saga/states.js";

/** Positions of the log; an order takes some twenty. */
const back = 50_000;
const pageSize = 200;
const mostPages = 25;

/** Which orders' sagas are under way, up to which position that is so, and after which the watch begins. */
export async function beginning(signal) {
    const lists = await Promise.all(underWay.map((state) => ordersIn(state, signal)));
    const position = Math.min(...lists.map((list) => list.position));
    return { position, after: Math.max(0, position - back), open: lists.flatMap(({ orders }) => orders) };
}

async function ordersIn(state, signal) {
    let list = await get("/sagas", { query: { state, limit: pageSize }, signal });
    const { position } = list;
    const orders = [];
    for (let page = 1; ; page++) {
        orders.push(...list.items.map(({ orderId }) => orderId));
        if (list.next === null || page === mostPages) {
            return { position, orders };
        }
        list = await get("/sagas", { query: { state, limit: pageSize, cursor: list.next }, signal });
    }
}
