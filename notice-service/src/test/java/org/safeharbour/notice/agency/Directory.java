package org.safeharbour.notice.agency;

import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.put;

/** Changes of the directory by the people of the contract. */
public final class Directory {
    private Directory() {}

    /** Proposes, and has as many others approve as it needs; returns the change's id. */
    public static String change(String slug, String body) {
        var proposed = put("approver", "/api/v1/agencies/" + slug, body)
                .statusCode(202)
                .extract();
        String id = proposed.path("id");
        String digest = proposed.path("digest");
        int needed = proposed.path("approvalsNeeded");
        for (int i = 0; i < needed; i++) {
            post(i == 0 ? "approver2" : "approver3", "/api/v1/changes/" + id + "/approvals", approval(digest))
                    .statusCode(200);
        }
        return id;
    }

    /** Pins a fresh key. */
    public static void pin(String slug, String armored) {
        change(slug, "{\"key\": \"" + armored.replace("\r", "").replace("\n", "\\n") + "\"}");
    }

    /** The body of an approval. */
    public static String approval(String digest) {
        return "{\"decision\": \"APPROVE\", \"digest\": \"" + digest + "\", \"note\": \"called the agency\"}";
    }
}
