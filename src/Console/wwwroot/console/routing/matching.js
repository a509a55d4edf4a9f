const missing = { load: () => import("../missing/missing.js") };

/** The route of a path, whose `:name` parts are its parameters. */
export function matching(routes, path) {
    const parts = path.replace(/\/+$/, "").split("/");
    for (const route of routes) {
        const params = parametersOf(route.path.replace(/\/+$/, "").split("/"), parts);
        if (params !== null) {
            return { route, params };
        }
    }
    return { route: missing, params: {} };
}

function parametersOf(pattern, parts) {
    if (pattern.length !== parts.length) {
        return null;
    }
    const params = {};
    for (const [index, part] of pattern.entries()) {
        if (part.startsWith(":")) {
            const value = decoded(parts[index]);
            if (value === null) {
                return null;
            }
            params[part.slice(1)] = value;
        } else if (part !== parts[index]) {
            return null;
        }
    }
    return params;
}

// Null where a percent sign begins nothing.
function decoded(text) {
    try {
        return decodeURIComponent(text);
    } catch {
        return null;
    }
}
