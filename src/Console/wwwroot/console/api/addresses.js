const ofUsers = /^\/(users|tokens|api-keys)(\/|\?|$)/;

let settings = null;

/** Where a path of the API is: the users' may be at another address than the console's (`settings.json`). */
export async function addressOf(path) {
    if (!ofUsers.test(path)) {
        return path;
    }
    settings ??= fetch("/console/settings.json").then((response) => response.json());
    try {
        return (await settings).usersAddress + path;
    } catch (error) {
        settings = null;
        throw error;
    }
}
