import { get, open } from "../api/client.js";
import { Problem } from "../api/problem.js";
import { forget, store, stored } from "./storage.js";
import { isOld, nextTokens, tokensFor } from "./tokens.js";

let credentials = stored();
let caller = null;
let refreshing = null;
let notice = "";
const listeners = new Set();

/** Who is signed in: name, userId (null for an API key) and scopes; null for nobody. */
export const whoIs = () => caller;

export const may = (scope) => caller?.scopes.includes(scope) ?? false;

/** Why nobody is signed in any more; empty where that was asked for. */
export const whyOut = () => notice;

export const onChange = (listener) => listeners.add(listener);

/** Goes on with what the tab was signed in with; where that is not good any more, nobody is. */
export async function restore() {
    if (credentials === null) {
        return;
    }
    try {
        caller = await get("/caller");
    } catch (problem) {
        if (problem.status === 401) {
            end();
        } else {
            setTimeout(restore, 2000);
        }
    }
    tell();
}

/** @throws {Problem} */
export const signInWithKey = (key) => begin({ kind: "key", key });

/** @throws {Problem} */
export const signInWithPassword = async (email, password) => begin(await tokensFor(email, password));

/** Ends the user's sessions everywhere; a key is only forgotten. */
export async function signOut() {
    try {
        if (credentials?.kind === "tokens") {
            await open("/tokens", { method: "DELETE" });
        }
    } finally {
        end();
    }
}

/** Sends with the credentials, with fresh tokens where they are too old. */
export async function authorised(send) {
    if (credentials?.kind === "tokens" && isOld(credentials)) {
        await refresh();
    }
    const used = credentials;
    let response = await send(headers());
    if (response.status === 401 && used?.kind === "tokens" && (await refresh(used))) {
        response = await send(headers());
    }
    if (response.status === 401 && caller !== null) {
        end("You are signed out: your key or your session is not good any more.");
    }
    return response;
}

function headers() {
    if (credentials === null) {
        return {};
    }
    return credentials.kind === "key" ? { "X-Api-Key": credentials.key } : { Authorization: `Bearer ${credentials.accessToken}` };
}

async function begin(given) {
    credentials = given;
    try {
        caller = await get("/caller");
    } catch (problem) {
        credentials = null;
        throw problem;
    }
    store(given);
    tell();
}

// A refresh token is good once, so all who need a new one wait for the same. False where there is none to be had.
function refresh(used = credentials) {
    if (credentials !== used) {
        return Promise.resolve(credentials !== null);
    }
    refreshing ??= nextTokens(credentials.refreshToken)
        .then((tokens) => {
            credentials = tokens;
            store(tokens);
            return true;
        })
        .catch((problem) => {
            if (problem instanceof Problem && problem.status >= 400 && problem.status < 429) {
                end("You are signed out: your session has ended.");
                return false;
            }
            throw problem;
        })
        .finally(() => {
            refreshing = null;
        });
    return refreshing;
}

function end(why = "") {
    notice = why;
    credentials = null;
    caller = null;
    forget();
    tell();
}

function tell() {
    listeners.forEach((listener) => listener(caller));
}
