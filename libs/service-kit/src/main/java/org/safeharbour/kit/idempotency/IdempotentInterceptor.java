package org.safeharbour.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.Problem;

/** Around a creating method, outside its transaction annotation: claims the key, runs, keeps the answer, commits, answers. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class IdempotentInterceptor {
    private static final String HEADER = "Idempotency-Key";
    // The draft writes the key as a structured-field string, in quotes; clients also send it bare.
    private static final Pattern KEY = Pattern.compile("\"?([\\x21\\x23-\\x7e]{1,255})\"?");

    private final IdempotencyKeys keys;
    private final CurrentVertxRequest request;
    private final CurrentCaller callers;
    private final ObjectMapper json;

    IdempotentInterceptor(IdempotencyKeys keys, CurrentVertxRequest request, CurrentCaller callers, ObjectMapper json) {
        this.keys = keys;
        this.request = request;
        this.callers = callers;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        var header = request.getCurrent().request().getHeader(HEADER);
        if (header == null) {
            return invocation.proceed();
        }
        var matcher = KEY.matcher(header.trim());
        if (!matcher.matches()) {
            throw Problem.invalid(HEADER, "idempotency.key");
        }
        var method = invocation.getMethod();
        var http = request.getCurrent().request();
        var digest = RequestDigest.of(json, http.method().name() + " " + http.path(), invocation.getParameters());
        var caller = callers.get();
        var name = caller.kind() + ":" + caller.account();
        var answer = QuarkusTransaction.joiningExisting().call(() -> {
            var known = keys.claim(name, matcher.group(1), digest);
            if (known.isPresent()) {
                return known.get();
            }
            var fresh = stored(invocation.proceed(), method);
            keys.keep(name, matcher.group(1), fresh);
            return fresh;
        });
        if (Response.class.isAssignableFrom(method.getReturnType())) {
            return answer.response();
        }
        throw new StoredAnswer.Replay(answer);
    }

    private StoredAnswer stored(Object result, Method method) throws JsonProcessingException {
        if (result instanceof Response response) {
            return new StoredAnswer(response.getStatus(), headers(response), body(response.getEntity()));
        }
        if (result instanceof RestResponse<?> response) {
            return new StoredAnswer(response.getStatus(), headers(response.toResponse()), body(response.getEntity()));
        }
        var status = method.getAnnotation(ResponseStatus.class);
        return new StoredAnswer(status == null ? 200 : status.value(), Map.of(), body(result));
    }

    private byte[] body(Object entity) throws JsonProcessingException {
        return entity == null ? null : json.writeValueAsBytes(entity);
    }

    private static Map<String, String> headers(Response response) {
        var headers = new LinkedHashMap<String, String>();
        response.getStringHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }
}
