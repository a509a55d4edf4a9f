import { isEnding } from "../saga/states.js";
import { Minute } from "./minute.js";

const length = 60_000;
const most = 30;

/** Orders whose beginning is kept until they end; those beyond are left out of the times. */
const mostOpen = 20_000;

/** The last minutes, from transitions in the order in which they happened. */
export class Minutes {
    #minutes = new Map();
    #begun = new Map();
    #known = 0;
    #open = new Set();

    /** @param open the orders whose sagas are under way at the position, or were soon after it */
    begin(position, open) {
        [this.#known, this.#open] = [position, new Set(open)];
    }

    add({ orderId, from, to, at, position }) {
        const time = Date.parse(at);
        const minute = this.#at(Math.floor(time / length));
        const wasOpen = from !== "Initial" && !isEnding(from);
        minute.change += (isEnding(to) ? 0 : 1) - (wasOpen ? 1 : 0);
        if (position > this.#known) {
            this.#open[isEnding(to) ? "delete" : "add"](orderId);
        }
        if (from === "Initial" && this.#begun.size < mostOpen) {
            this.#begun.set(orderId, time);
        }
        if (isEnding(to) && from !== to && from !== "Returning") {
            minute.end(to, time - (this.#begun.get(orderId) ?? NaN));
            this.#begun.delete(orderId);
        }
    }

    /** The minutes of the window, oldest first, each with its time and the backlog at its end. */
    shown(now) {
        const last = Math.floor(now / length);
        const shown = [];
        let backlog = this.#open.size;
        for (let index = last; index > last - most; index--) {
            const minute = this.#minutes.get(index) ?? new Minute();
            shown.unshift(Object.assign(minute, { time: index * length, backlog: Math.max(0, backlog) }));
            backlog -= minute.change;
        }
        return shown;
    }

    #at(index) {
        if (!this.#minutes.has(index)) {
            this.#minutes.set(index, new Minute());
            [...this.#minutes.keys()].filter((other) => other < index - most).forEach((old) => this.#minutes.delete(old));
        }
        return this.#minutes.get(index);
    }
}
