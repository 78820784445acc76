package org.safeharbour.chirp.connector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.safeharbour.chirp.connector.RecordsView.Datum;

/** What was read for one target, and the records made of it. What was never given to Chirp makes no record. */
record Answer(Particulars.SignUp signUp, List<Particulars.LogIn> logIns, List<Particulars.Sent> posts) {

    /** The records of these categories and of no other. */
    List<Datum> of(Set<Category> categories) {
        List<Datum> records = new ArrayList<>();
        categories.stream().sorted().forEach(category -> add(records, category));
        return records;
    }

    private void add(List<Datum> records, Category category) {
        switch (category) {
            case NAME -> add(records, category, signUp.name(), null, null);
            case EMAIL -> add(records, category, signUp.email(), null, null);
            case PHONE -> add(records, category, signUp.phone(), null, null);
            // The time is a category of its own, so the address comes without it.
            case SIGNUP_AT -> add(records, category, signUp.at().toString(), null, null);
            case SIGNUP_IP -> add(records, category, signUp.ip(), null, null);
            case LOGIN_IPS -> logIns.forEach(logIn -> add(records, category, logIn.ip(), logIn.at(), null));
            case UPLOAD_IP -> posts.forEach(post -> add(records, category, post.ip(), post.at(), post.url()));
            case DEVICE_IDS -> devices(records);
            case CONTENT_LIST -> posts.forEach(post -> add(records, category, post.url(), post.at(), null));
        }
    }

    /** Each device once, with its last log-in; the log-ins come newest first. */
    private void devices(List<Datum> records) {
        Set<String> seen = new HashSet<>();
        logIns.stream()
                .filter(logIn -> seen.add(logIn.userAgent()))
                .forEach(logIn -> add(records, Category.DEVICE_IDS, logIn.userAgent(), logIn.at(), null));
    }

    private static void add(List<Datum> records, Category category, String value, Instant at, String about) {
        if (value != null) {
            records.add(new Datum(category.name(), value, at, about));
        }
    }
}
