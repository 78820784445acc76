package org.safeharbour.chirp.connector;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.safeharbour.chirp.ChirpConfig;
import org.safeharbour.chirp.account.Handle;

/** Understands the value of a target; never asks the database. */
@Singleton
class ReadingTargets {

    private static final Pattern ACCOUNT_ID = Pattern.compile("id:([0-9]{1,18})");

    private final Pattern postAddress;

    @Inject
    ReadingTargets(ChirpConfig config) {
        this(config.publicUrl());
    }

    ReadingTargets(URI publicUrl) {
        this.postAddress =
                Pattern.compile(Pattern.quote(publicUrl.toString()) + "/(" + Handle.FORM + ")/status/([0-9]{1,18})");
    }

    TargetName read(Target target) {
        Optional<TargetName> name =
                switch (target.kind()) {
                    case TargetName.ACCOUNT -> account(target.value());
                    case TargetName.POST -> post(target.value());
                    default -> Optional.of(new TargetName.NotUnderstood(Refusal.TARGET_KIND_NOT_SUPPORTED));
                };
        return name.orElseGet(() -> new TargetName.NotUnderstood(Refusal.TARGET_NOT_UNDERSTOOD));
    }

    private static Optional<TargetName> account(String value) {
        Matcher id = ACCOUNT_ID.matcher(value);
        if (id.matches()) {
            return Optional.of(new TargetName.ById(Long.parseLong(id.group(1))));
        }
        return value.startsWith("@") ? Handle.read(value).map(TargetName.ByHandle::new) : Optional.empty();
    }

    private Optional<TargetName> post(String value) {
        Matcher address = postAddress.matcher(value);
        if (!address.matches()) {
            return Optional.empty();
        }
        return Handle.read(address.group(1))
                .map(author -> new TargetName.Post(author, Long.parseLong(address.group(2))));
    }
}
