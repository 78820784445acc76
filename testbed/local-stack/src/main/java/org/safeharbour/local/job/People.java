package org.safeharbour.local.job;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.safeharbour.local.LocalStack;
import org.safeharbour.local.Service;

/** The demo people of the local realms at the gateway's API, each logged in once. */
public final class People {
    private final HttpClient http;
    private final URI gateway;
    private final URI keycloak;
    private final Map<String, Api> loggedIn = new ConcurrentHashMap<>();

    /** At the gateway of this stack. */
    public People(LocalStack stack, HttpClient http) {
        this.http = http;
        this.gateway = stack.ports().url(Service.GATEWAY);
        this.keycloak = stack.ports().keycloakUrl();
    }

    /** A member of staff by user name. */
    public Api staff(String user) {
        return loggedIn.computeIfAbsent("staff/" + user, key -> Api.loggedIn(http, gateway, keycloak, "staff", user));
    }

    /** An officer by the agency's slug. */
    public Api officer(String agency) {
        return loggedIn.computeIfAbsent(
                "authorities/" + agency, key -> Api.loggedIn(http, gateway, keycloak, "authorities", agency));
    }

    /** Somebody without a token. */
    public Api anybody() {
        return Api.with(http, gateway, null);
    }
}
