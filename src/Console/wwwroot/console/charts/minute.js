/** Times that are kept of a minute; of more, a fair sample is. */
const most = 2000;

export class Minute {
    completed = 0;
    refused = 0;

    /** How many sagas more are under way at its end than at its beginning. */
    change = 0;

    #times = [];
    #seen = 0;

    end(state, took) {
        if (state !== "Completed") {
            this.refused += 1;
            return;
        }
        this.completed += 1;
        if (Number.isNaN(took)) {
            return;
        }
        this.#seen += 1;
        const place = this.#times.length < most ? this.#times.length : Math.floor(Math.random() * this.#seen);
        if (place < most) {
            this.#times[place] = took;
        }
    }

    /** Milliseconds; null where nothing was completed. */
    percentile(percent) {
        const sorted = this.#times.toSorted((a, b) => a - b);
        return sorted.length === 0 ? null : sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))];
    }
}
