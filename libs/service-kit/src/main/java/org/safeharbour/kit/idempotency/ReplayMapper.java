package org.safeharbour.kit.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class ReplayMapper {
    @ServerExceptionMapper
    Response replay(StoredAnswer.Replay replay) {
        return replay.answer().response();
    }
}
