import { get } from "../api/client.js";
import { Problem } from "../api/problem.js";
import { may } from "../session/session.js";

/** Asks for the reasons of refusals that are on the board, one after another; the watch does not tell them. */
export class Reasons {
    #asked = new Set();
    #signal;
    #tell;
    #isAsking = false;
    #wanted = [];

    constructor(signal, tell) {
        this.#signal = signal;
        this.#tell = tell;
    }

    look(orders) {
        this.#wanted = orders.filter((id) => !this.#asked.has(id));
        if (!this.#isAsking && may("orders:read")) {
            this.#ask();
        }
    }

    async #ask() {
        this.#isAsking = true;
        while (this.#wanted.length > 0 && !this.#signal.aborted) {
            const id = this.#wanted.shift();
            this.#asked.add(id);
            try {
                const order = await get(`/orders/${id}`, { signal: this.#signal });
                this.#tell(id, order.reason);
            } catch (problem) {
                // A refusal stays one, and the order's own page says why; anything else is asked again at the next look.
                if (!(problem instanceof Problem && problem.isFinal)) {
                    this.#asked.delete(id);
                    this.#wanted = [];
                }
            }
        }
        this.#isAsking = false;
        if (this.#asked.size > 1000) {
            this.#asked.clear();
        }
    }
}
