import { Problem } from "./problem.js";

const ofUsers = /^\/(users|tokens|api-keys)(\/|\?|$)/;

let settings = null;

/**
 * Where a path of the API is: the users' may be at another address than the console's (`settings.json`).
 * @throws {Problem}
 */
export async function addressOf(path) {
    if (!ofUsers.test(path)) {
        return path;
    }
    settings ??= read();
    try {
        return (await settings).usersAddress + path;
    } catch (error) {
        settings = null;
        throw error;
    }
}

async function read() {
    const response = await fetch("/console/settings.json").catch(() => null);
    // Whatever the answer was, it is none of the users' service: a status would be taken for its refusal.
    const found = response?.ok ? await response.json().catch(() => null) : null;
    if (found === null) {
        throw Problem.ofNetwork();
    }
    return found;
}
