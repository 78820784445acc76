package org.safeharbour.local.job;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The sample platform seen from outside: its operator opens accounts, the public sees their state, their owners log in. */
public final class Platform {
    private static final String PASSWORD = "correct horse battery staple";
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final Set<Integer> GONE = Set.of(404, 410, 451);

    private final Api admin;
    private final Api everyone;

    /** At {@code base}, with the operator's token. */
    public Platform(HttpClient http, URI base, String adminToken) {
        this.admin = Api.with(http, base, adminToken);
        this.everyone = Api.with(http, base, null);
    }

    /** Opens accounts with a history: sign-up, two posts, two log-ins; all values invented. */
    public void open(List<String> handles) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (int i = 0; i < handles.size(); i++) {
            String handle = handles.get(i);
            String ip = address();
            Map<String, Object> account = new LinkedHashMap<>();
            account.put("handle", handle);
            account.put("displayName", "Holder of " + handle);
            account.put("email", handle + "@mail.example");
            account.put("phone", "+91" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L));
            account.put("signUpIp", ip);
            account.put("password", PASSWORD);
            account.put("posts", posts(handle, ip));
            accounts.add(account);
        }
        admin.post("/admin/v1/accounts", Map.of("accounts", accounts));
    }

    /** Opens the accounts of these posts, each with the post at its address and one more; all values invented. */
    public void openPosts(List<String> posts) {
        List<Map<String, Object>> accounts = new ArrayList<>();
        for (int i = 0; i < posts.size(); i++) {
            String[] parts = URI.create(posts.get(i)).getPath().split("/", -1);
            String ip = address();
            Map<String, Object> post =
                    Map.of("id", Long.valueOf(parts[parts.length - 1]), "text", "Shown by " + parts[1], "uploadIp", ip);
            accounts.add(Map.of(
                    "handle", parts[1], "posts", List.of(post, Map.of("text", "More by " + parts[1], "uploadIp", ip))));
        }
        admin.post("/admin/v1/accounts", Map.of("accounts", accounts));
    }

    private static List<Map<String, Object>> posts(String handle, String ip) {
        return List.of(
                Map.of("text", "First words of " + handle, "uploadIp", ip),
                Map.of("text", "Second words of " + handle, "uploadIp", ip));
    }

    /** An address for documentation (RFC 3849) that nobody else has: wherever it turns up, it came from this account. */
    private static String address() {
        StringBuilder address = new StringBuilder("2001:db8");
        for (int group = 0; group < 6; group++) {
            address.append(':')
                    .append(Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000)));
        }
        return address.toString();
    }

    /** Whether the public page of a post shows it. */
    public boolean shows(String post) {
        return page(post) == OK;
    }

    /** Whether the public page of a post says that it is gone. */
    public boolean confirmsRemoved(String post) {
        return GONE.contains(page(post));
    }

    private int page(String post) {
        return everyone.fetch(URI.create(post).getPath()).statusCode();
    }

    /** Whether the account's owner gets in. */
    public boolean letsIn(String handle) {
        return logIn(handle) == OK;
    }

    /** Whether the public state is SUSPENDED and the owner, with the right password, is refused for that. */
    public boolean confirmsBlocked(String handle) {
        return "SUSPENDED"
                        .equals(everyone.get("/api/v1/accounts/" + handle)
                                .path("state")
                                .asText())
                && logIn(handle) == FORBIDDEN;
    }

    private int logIn(String handle) {
        return everyone.tryPost("/login", Map.of("handle", handle, "password", PASSWORD))
                .statusCode();
    }
}
