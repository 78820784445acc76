package org.safeharbour.system;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An invented account holder. Each of the values is a canary: it exists once in the world, so that wherever it turns up it came
 * from this person's record.
 */
record FixturePerson(String handle, String name, String email, String phone, String ip, String words) {
    private static final int TOKEN_LENGTH = 14;

    static FixturePerson invented(String prefix) {
        return new FixturePerson(
                prefix + "_" + token().substring(0, 10),
                "Holder ü " + token(),
                token() + "@mail.example",
                "+91" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L),
                "2001:db8:" + group() + ":" + group() + ":" + group() + ":" + group() + ":" + group() + ":" + group(),
                "words " + token());
    }

    /** As the platform's operator opens the account: with one post and one log-in. */
    Map<String, Object> account() {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("handle", handle);
        account.put("displayName", name);
        account.put("email", email);
        account.put("phone", phone);
        account.put("signUpIp", ip);
        account.put("posts", List.of(Map.of("text", words, "uploadIp", ip)));
        return account;
    }

    private static String token() {
        var token = new StringBuilder();
        while (token.length() < TOKEN_LENGTH) {
            token.append(Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36));
        }
        return token.substring(0, TOKEN_LENGTH).toLowerCase(Locale.ROOT);
    }

    /** Without leading zeros and never zero, so that every spelling of the address is the same. */
    private static String group() {
        return Integer.toHexString(ThreadLocalRandom.current().nextInt(0x1000, 0x10000));
    }
}
