import { endings, isEnding } from "../saga/states.js";

/** Ended sagas that are kept of each state, and for how long those that went well are (ms). */
const kept = 30;
const shownFor = 5 * 60_000;

/** Open sagas that are kept at all; the board of a system with more says so. */
const mostOpen = 20_000;

/** What the board knows: every open saga and the last that ended, however long it watches. */
export class Sagas {
    #byOrder = new Map();
    #partial = new Set();

    /** From a list. */
    add(item) {
        this.#put({ ...item, pending: item.pendingCommand, position: 0, seen: Date.now() });
    }

    /** From the watch. @returns whether it has come to need attention */
    apply({ orderId, userId, from, to, at, needsAttention, attention, pending, position }) {
        const before = this.#byOrder.get(orderId);
        if (before && before.position >= position) {
            return false;
        }
        this.#put({
            orderId,
            userId,
            state: to,
            since: from === to && before ? before.since : at,
            needsAttention,
            attention,
            pending: pending?.command ?? null,
            attempt: pending?.attempt ?? null,
            reason: before?.reason,
            position,
            seen: Date.now(),
        });
        return needsAttention && !before?.needsAttention;
    }

    explain(orderId, reason) {
        const saga = this.#byOrder.get(orderId);
        return Boolean(saga) && Boolean((saga.reason = reason));
    }

    /** There are more in the state than were read. */
    markPartial(state) {
        this.#partial.add(state);
    }

    isPartial(state) {
        return this.#partial.has(state);
    }

    /** By state: what waits longest comes first, what ended last. */
    columns(filter) {
        const columns = new Map();
        for (const saga of this.#byOrder.values()) {
            if (!filter.attention || saga.needsAttention) {
                const column = columns.get(saga.state) ?? [];
                columns.set(saga.state, column);
                column.push(saga);
            }
        }
        for (const [state, column] of columns) {
            column.sort(isEnding(state) ? (a, b) => order(b, a) : order);
        }
        return columns;
    }

    /** @returns whether something is gone */
    forgetOld() {
        const before = this.#byOrder.size;
        for (const state of endings) {
            const ended = [...this.#byOrder.values()].filter((saga) => saga.state === state).sort((a, b) => order(b, a));
            const limit = state === "Completed" || state === "Returned" ? Date.now() - shownFor : 0;
            ended
                .filter((saga, index) => index >= kept || saga.seen < limit)
                .forEach((saga) => this.#byOrder.delete(saga.orderId));
        }
        return this.#byOrder.size < before;
    }

    #put(saga) {
        if (this.#byOrder.size > mostOpen && !this.#byOrder.has(saga.orderId) && !this.forgetOld()) {
            this.markPartial(saga.state);
            return;
        }
        this.#byOrder.set(saga.orderId, saga);
    }
}

const order = (a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
