package org.safeharbour.chirp.admin;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.safeharbour.chirp.account.Handle;
import org.safeharbour.chirp.behaviour.Behaviour;
import org.safeharbour.chirp.behaviour.Call;
import org.safeharbour.chirp.behaviour.Mode;

/**
 * How Chirp is to behave. What is not given: all calls, all targets, always, without end, three seconds.
 *
 * @param targets handles with or without the @, {@code id:<digits>}, or addresses of posts
 */
record BehaviourRequest(
        @NotNull Mode mode,
        @NotEmpty Set<@NotNull Call> calls,
        @NotNull @Size(max = 1000) List<@NotNull @Size(min = 1, max = 2000) String> targets,
        @NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal share,
        @Min(1) @Max(1_000_000) Integer times,
        @NotNull @Min(0) @Max(120_000) Integer delayMillis) {

    private static final int USUAL_DELAY = 3000;

    BehaviourRequest {
        calls = calls == null ? Set.of(Call.values()) : calls;
        targets = targets == null ? List.of() : targets;
        share = share == null ? BigDecimal.ONE : share;
        delayMillis = delayMillis == null ? USUAL_DELAY : delayMillis;
    }

    Behaviour behaviour() {
        return new Behaviour(
                mode,
                calls,
                targets.stream().map(BehaviourRequest::target).toList(),
                share.doubleValue(),
                times,
                delayMillis);
    }

    private static String target(String given) {
        String value = given.toLowerCase(Locale.ROOT);
        return value.matches(Handle.FORM) ? "@" + value : value;
    }
}
