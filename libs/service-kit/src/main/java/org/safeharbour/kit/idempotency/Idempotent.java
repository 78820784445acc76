package org.safeharbour.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A resource method that creates: with an {@code Idempotency-Key} header, its effect and its answer are stored in one
 * transaction, and a repeat with the same key and body gets the same answer (draft-ietf-httpapi-idempotency-key-header).
 * Another body under the same key is refused with 422 {@code idempotency-key-reused}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
