package org.safeharbour.gateway.page;

import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.gateway.services.FileAnswer;
import org.safeharbour.gateway.services.FileStream;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Files that a page hands out. */
public final class Downloads {
    private Downloads() {}

    /** As an attachment under a name of ours. @throws Problem 503 with Retry-After while it is not ready */
    public static RestResponse<byte[]> attachment(FileAnswer file, String name) {
        requireReady(file.isReady());
        return RestResponse.ResponseBuilder.ok(file.content())
                .header("Content-Type", file.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** A file of any length, passed on as it comes. @throws Problem 503 with Retry-After while it is not ready */
    public static RestResponse<InputStream> stream(FileStream file, String mediaType, String name) {
        requireReady(file.isReady());
        var answer = RestResponse.ResponseBuilder.ok(file.content())
                .header("Content-Type", mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        if (file.length() >= 0) {
            answer.header("Content-Length", file.length());
        }
        return answer.build();
    }

    private static void requireReady(boolean ready) {
        if (!ready) {
            throw Problem.of(CommonProblem.UNAVAILABLE).header("Retry-After", "1");
        }
    }
}
