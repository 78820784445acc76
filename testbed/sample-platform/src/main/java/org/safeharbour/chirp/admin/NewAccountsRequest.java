package org.safeharbour.chirp.admin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Accounts to make, all or none. Numbers that are not given are chosen; times that are not given are now. */
record NewAccountsRequest(@NotEmpty @Size(max = 1000) List<@NotNull @Valid Account> accounts) {

    /** The greatest number that every JSON reader keeps exactly. */
    static final long MAX_ID = (1L << 53) - 1;

    /** A literal IPv4 or IPv6 address. */
    static final String IP = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|(?=[^:]*:)[0-9A-Fa-f:]{2,39}";

    /** One account. Without a password nobody can log in. */
    record Account(
            @Min(1) @Max(MAX_ID) Long id,
            @NotNull @Pattern(regexp = "[a-z0-9_]{1,30}") String handle,
            @Size(min = 1, max = 100) String displayName,
            @Email @Size(max = 254) String email,
            @Pattern(regexp = "\\+[0-9]{5,15}") String phone,
            Instant signedUpAt,
            @Pattern(regexp = IP) String signUpIp,
            @Size(min = 1, max = 200) String password,
            @Size(max = 200) List<@NotNull @Valid Post> posts,
            @Size(max = 200) List<@NotNull @Valid LogIn> logIns) {

        Account {
            posts = posts == null ? List.of() : posts;
            logIns = logIns == null ? List.of() : logIns;
        }

        /** Shows nothing personal. */
        @Override
        public String toString() {
            return "Account[" + handle + "]";
        }
    }

    /** One post. */
    record Post(
            @Min(1) @Max(MAX_ID) Long id,
            @NotNull @Size(min = 1, max = 500) String text,
            Instant postedAt,
            @Pattern(regexp = IP) String uploadIp,
            @Valid Image image) {}

    /** A picture to be drawn for a post: shapes in colours, by number. */
    record Image(@NotNull Long seed) {}

    /** One log-in of the past. */
    record LogIn(
            @NotNull Instant at,
            @Pattern(regexp = IP) String ip,
            @Size(max = 300) String userAgent) {}
}
