import { change } from "../api/client.js";
import { form } from "../forms/form.js";
import { action } from "../order/action.js";

/**
 * An action on a user that was seen at a version.
 * @param body what is sent with it, from the form's values
 * @param draw called with the user as they stand now
 */
export function userAction(
    { name, submit, fields = [], danger, method = "POST", path, body = () => undefined, done, offered, draw, anyVersion },
    reload,
) {
    let version;
    const asks = form({
        label: name,
        submit: submit ?? name,
        danger,
        fields,
        send: async (values) => {
            await change(method, path, { body: body(values), version: anyVersion ? undefined : version });
            offer.done(done);
            await reload();
        },
    });
    const offer = action(`${name}…`, asks, {
        offered,
        draw(user) {
            version = user.version;
            draw?.(user);
        },
    });
    return offer;
}
