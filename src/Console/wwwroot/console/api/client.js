import { authorised } from "../session/session.js";
import { Problem } from "./problem.js";
import { addressOf } from "./addresses.js";

/** @throws {Problem} */
export const get = (path, { query, signal } = {}) => send("GET", path + queryOf(query), { signal });

/**
 * Changes something.
 * @param options `body`; `version` that the caller has seen, for If-Match; `key` for Idempotency-Key
 * @throws {Problem}
 */
export function change(method, path, { body, version, key } = {}) {
    const headers = {};
    if (body !== undefined) {
        headers["Content-Type"] = "application/json";
    }
    if (version !== undefined) {
        headers["If-Match"] = `"${version}"`;
    }
    if (key !== undefined) {
        headers["Idempotency-Key"] = key;
    }
    return send(method, path, { headers, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** What is empty is left out. */
export function queryOf(query) {
    const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== "");
    return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** A response that is fine, as it comes. */
export async function open(path, options) {
    const response = await authorised(async (credentials) => {
        try {
            return await fetch(await addressOf(path), { ...options, headers: { ...options.headers, ...credentials } });
        } catch (error) {
            throw Problem.ofReading(error);
        }
    });
    if (!response.ok) {
        throw await Problem.of(response);
    }
    return response;
}

async function send(method, path, options) {
    const response = await open(path, { method, ...options });
    const text = await response.text().catch((error) => {
        throw Problem.ofReading(error);
    });
    return text === "" ? null : JSON.parse(text);
}
