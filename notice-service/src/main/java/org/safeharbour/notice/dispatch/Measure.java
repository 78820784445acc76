package org.safeharbour.notice.dispatch;

import java.util.List;
import org.safeharbour.notice.notice.DemandType;
import org.safeharbour.notice.notice.Target;

/** What a takedown order does; the names are those of the takedown contract. */
enum Measure {
    REMOVE_CONTENT,
    BLOCK_ACCOUNT,
    BLOCK_GROUP,
    DELIST_LINK;

    /** The measure that fits what a demand lists; a list of mixed kinds follows the demand's type. */
    static Measure of(DemandType type, List<Target> targets) {
        var kinds = targets.stream().map(Target::kind).distinct().toList();
        if (kinds.size() != 1) {
            return type == DemandType.BLOCK ? BLOCK_ACCOUNT : REMOVE_CONTENT;
        }
        return switch (kinds.getFirst()) {
            case ACCOUNT -> BLOCK_ACCOUNT;
            case GROUP -> BLOCK_GROUP;
            case LINK -> DELIST_LINK;
            case POST, MEDIA, PHONE, EMAIL, HASH -> REMOVE_CONTENT;
        };
    }
}
