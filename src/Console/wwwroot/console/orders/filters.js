import { field } from "../forms/field.js";
import { filterForm } from "../lists/filter-form.js";
import { may } from "../session/session.js";

const statuses = ["Submitted", "Completed", "Rejected", "Cancelled", "Returned"];

export const filters = (query) =>
    filterForm("Filter the orders", "/console/orders", [
        field("status", "Status", { value: query.status, choices: [["", "Any"], ...statuses.map((status) => [status, status])] }),
        may("orders:read") && field("user", "User id", { value: query.user, spellcheck: "false" }),
        field("reference", "Reference", { value: query.reference }),
        field("from", "Submitted from", { type: "datetime-local", value: query.from }),
        field("to", "Submitted before", { type: "datetime-local", value: query.to }),
    ]);
