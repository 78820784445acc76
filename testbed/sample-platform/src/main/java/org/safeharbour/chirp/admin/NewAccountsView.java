package org.safeharbour.chirp.admin;

import java.util.List;

/** The accounts made, in the request's order. */
record NewAccountsView(List<Account> accounts) {

    /** One account with the addresses of its posts, in the request's order. */
    record Account(long id, String handle, List<Post> posts) {}

    /** One post; {@code media} is the address of its picture, null without one. */
    record Post(long id, String url, String media) {}
}
