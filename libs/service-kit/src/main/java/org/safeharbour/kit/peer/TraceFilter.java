package org.safeharbour.kit.peer;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes up the caller's trace, or begins one, and tells its id in a response header (never in a body). */
class TraceFilter {
    static final String TRACE_ID = "Trace-Id";
    private static final String PROPERTY = "safe-harbour.trace";

    @ServerRequestFilter(preMatching = true)
    void begin(ContainerRequestContext request) {
        request.setProperty(PROPERTY, TraceParent.begin(request.getHeaderString(TraceParent.HEADER)));
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof String id) {
            response.getHeaders().putSingle(TRACE_ID, id);
        }
    }
}
