package org.safeharbour.reporting.disclosure;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Classes of data that may be asked for, as in the HTTP contract. */
enum DataCategory {
    NAME,
    EMAIL,
    PHONE,
    SIGNUP_AT,
    SIGNUP_IP,
    LOGIN_IPS,
    UPLOAD_IP,
    DEVICE_IDS,
    LINKED_ACCOUNTS,
    CONTENT_LIST,
    CONTENT,
    MESSAGES,
    CERTIFICATE;

    /** The category of that name, if it is one. */
    static Optional<DataCategory> named(String name) {
        for (var category : values()) {
            if (category.name().equals(name)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /** The categories of stored names. */
    static Set<DataCategory> of(Collection<String> names) {
        var categories = EnumSet.noneOf(DataCategory.class);
        names.forEach(name -> categories.add(valueOf(name)));
        return categories;
    }

    /** Names in the order of this list, each once. */
    static List<String> names(Collection<DataCategory> categories) {
        return categories.stream().distinct().sorted().map(DataCategory::name).toList();
    }
}
