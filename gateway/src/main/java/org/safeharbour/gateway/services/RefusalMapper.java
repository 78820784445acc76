package org.safeharbour.gateway.services;

import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A page answers with the status of the service that refused. */
class RefusalMapper {
    @ServerExceptionMapper
    RestResponse<Map<String, Object>> refused(Refusal refusal) {
        return RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(refusal.status()), refusal.problem())
                .header("Content-Type", "application/problem+json")
                .build();
    }
}
