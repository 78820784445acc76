package org.safeharbour.chirp.connector;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What Chirp holds of a person and can give on request, by the contract's names. */
enum Category {
    /** The name shown on the account's page. */
    NAME,
    /** The address given at sign-up. */
    EMAIL,
    /** The number given at sign-up. */
    PHONE,
    /** When the account was opened. */
    SIGNUP_AT,
    /** From where the account was opened. */
    SIGNUP_IP,
    /** From where its owner logged in, with the time. */
    LOGIN_IPS,
    /** From where a post was sent, with the post's address and the time. */
    UPLOAD_IP,
    /** With what its owner logged in, with the time of the last one. */
    DEVICE_IDS,
    /** The addresses of its posts, with the time of each. */
    CONTENT_LIST;

    /** Those of the names that Chirp has; it holds nothing under another. */
    static Set<Category> named(Collection<String> names) {
        Set<Category> known = EnumSet.noneOf(Category.class);
        Arrays.stream(values())
                .filter(category -> names.contains(category.name()))
                .forEach(known::add);
        return known;
    }

    /** All names, in the order in which records are given. */
    static List<String> names() {
        return Arrays.stream(values()).map(Category::name).toList();
    }
}
