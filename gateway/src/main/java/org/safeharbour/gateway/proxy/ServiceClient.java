package org.safeharbour.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.safeharbour.gateway.GatewayConfig;
import org.safeharbour.kit.config.KitConfig;

/** Connections to the services; every wait is bounded. */
@ApplicationScoped
class ServiceClient {
    private static final int CONNECTIONS = 100;
    private static final int WAITING = 1_000;

    private final HttpClient http;
    private final GatewayConfig config;
    private final KitConfig kit;

    ServiceClient(Vertx vertx, GatewayConfig config, KitConfig kit) {
        this.config = config;
        this.kit = kit;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setMaxWaitQueueSize(WAITING)
                .setKeepAliveTimeout((int) config.keepAlive().toSeconds())
                .setConnectTimeout((int) config.connectTimeout().toMillis()));
    }

    HttpClient http() {
        return http;
    }

    /** A request to a service, not yet sent. */
    Future<HttpClientRequest> request(Upstream upstream, HttpMethod method, String target) {
        var url = kit.peers().get(upstream.peer()).url();
        var silence = target.startsWith(RouteTable.API + "intake") ? config.intakeTimeout() : config.requestTimeout();
        return http.request(new RequestOptions()
                .setMethod(method)
                .setSsl("https".equals(url.getScheme()))
                .setHost(url.getHost())
                .setPort(port(url))
                .setURI(target)
                .setConnectTimeout(config.connectTimeout().toMillis())
                .setIdleTimeout(silence.toMillis()));
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }

    @PreDestroy
    void close() {
        http.close().onFailure(failure -> org.jboss.logging.Logger.getLogger(ServiceClient.class)
                .warn("connections to the services were not closed", failure));
    }
}
