package org.safeharbour.gateway.proxy;

import java.net.URI;

/** The address of a made object as the client knows it: services know neither the gateway's scheme nor its port. */
final class PublicLocation {
    private PublicLocation() {}

    static String of(String location, URI publicUrl) {
        var path = URI.create(location);
        if (path.getRawPath() == null || !path.getRawPath().startsWith(RouteTable.API)) {
            return location;
        }
        return publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + path.getRawPath()
                + (path.getRawQuery() == null ? "" : "?" + path.getRawQuery());
    }
}
