package org.safeharbour.notice.intake.grammar;

import java.util.List;

/**
 * The issuer of a letter.
 *
 * @param unit the part of it that wrote, or null
 * @param candidates slugs of agencies of the directory that it may be, the likeliest first
 */
record Authority(String name, String unit, AuthorityKind kind, List<String> candidates) {
    static final Authority NONE = new Authority(null, null, null, List.of());
}
